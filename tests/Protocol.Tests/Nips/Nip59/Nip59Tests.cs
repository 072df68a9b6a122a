using System.Text;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip59Tests : IDisposable
{
    private readonly Wraps _people = new();

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("a \"b\"\n\\\u2028😀\u0001")]
    public void A_rumor_survives(string content)
    {
        var sent = _people.RumorOf(_people.Alice, content, 30023, ["d", "写真"], ["t"]);
        var wrap = _people.Wrap(sent);
        _people.Unwrap(wrap, out var received).ShouldBe(default);
        received!.Id.ShouldBe(sent.Id);
        received.PublicKey.ShouldBe(_people.KeyOf(_people.Alice));
        received.Content.ToString().ShouldBe(content);
        received.Tags.Count.ShouldBe(2);
        received.Kind.ShouldBe(sent.Kind);
        received.CreatedAt.ShouldBe(Wraps.Now);
        Encoding.UTF8.GetString(received.Json.Span).ShouldNotContain("sig");
    }

    [Fact]
    public void A_wrap_shows_only_its_recipient()
    {
        var wrap = _people.Wrap(_people.RumorOf(_people.Alice));
        wrap.Kind.ShouldBe(Nip59.WrapKind);
        wrap.PublicKey.ShouldNotBe(_people.KeyOf(_people.Alice));
        Encoding.UTF8.GetString(wrap.Tags.Json.Span).ShouldBe($"""[["p","{_people.KeyOf(_people.Bob)}"]]""");
        _people.Wrap(_people.RumorOf(_people.Alice)).PublicKey.ShouldNotBe(wrap.PublicKey, "a key is used once");
    }

    [Fact]
    public void Options_are_seen_on_the_wrap()
    {
        var options = new GiftWrapOptions { IsEphemeral = true, RecipientRelay = "wss://relay.example", Expiration = new UnixTime(1_800_000_000) };
        var wrap = _people.Wrap(_people.RumorOf(_people.Alice), options);
        wrap.Kind.ShouldBe(Nip59.EphemeralWrapKind);
        Encoding.UTF8.GetString(wrap.Tags.Json.Span)
            .ShouldBe($"""[["p","{_people.KeyOf(_people.Bob)}","wss://relay.example"],["expiration","1800000000"]]""");
        _people.Unwrap(wrap, out _).ShouldBe(default);
    }

    [Fact]
    public void Times_are_moved_into_the_last_two_days()
    {
        var ages = Enumerable.Range(0, 200).Select(_ => Wraps.Now.Seconds - _people.Wrap(_people.RumorOf(_people.Alice)).CreatedAt.Seconds).ToList();
        ages.ShouldAllBe(static age => age >= 0 && age <= 172_800);
        ages.Max().ShouldBeGreaterThan(100_000);
        ages.Min().ShouldBeLessThan(70_000);
        ages.Distinct().Count().ShouldBeGreaterThan(150);
        var still = _people.Wrap(_people.RumorOf(_people.Alice), new GiftWrapOptions { MaxAge = TimeSpan.Zero });
        still.CreatedAt.ShouldBe(Wraps.Now);
        Should.Throw<ArgumentOutOfRangeException>(static () => new GiftWrapOptions { MaxAge = TimeSpan.FromSeconds(-1) });
    }

    [Fact]
    public void Somebody_else_unwraps_nothing()
    {
        var wrap = _people.Wrap(_people.RumorOf(_people.Alice));
        Nip59.TryUnwrap(wrap, _people.Alice, _people.Engine, out _, out var error).ShouldBeFalse();
        error.ShouldBe(new UnwrapError(UnwrapErrorKind.NotForRecipient));
    }

    [Fact]
    public void A_rumor_of_another_author_is_not_sealed()
        => Should.Throw<ArgumentException>(() => _people.Wrap(_people.RumorOf(_people.Bob)));

    [Fact]
    public void A_recipient_on_no_point_of_the_curve_is_refused()
    {
        var nobody = new PublicKey(Bytes32.From([.. Enumerable.Repeat((byte)0xFF, 32)]));
        Should.Throw<ArgumentException>(() => Nip59.Wrap(
            _people.RumorOf(_people.Alice), _people.Alice, nobody, _people.Engine, _people.Randomness, _people.Time));
    }

    [Fact]
    public void A_payload_with_escaped_slashes_is_unwrapped()
    {
        VerifiedEvent wrap;
        do wrap = _people.Wrap(_people.RumorOf(_people.Alice));
        while (!wrap.Content.ToString().Contains('/', StringComparison.Ordinal));
        _people.Unwrap(_people.Verified(wrap.ToString().Replace("/", "\\/", StringComparison.Ordinal)), out _).ShouldBe(default);
    }

    public void Dispose() => _people.Dispose();
}
