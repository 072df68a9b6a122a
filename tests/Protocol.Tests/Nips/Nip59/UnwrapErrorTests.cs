using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What is not let through, each made by somebody who knows how to encrypt and sign.</summary>
public sealed class UnwrapErrorTests : IDisposable
{
    private readonly Wraps _people = new();

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(1058)]
    [InlineData(21060)]
    public void An_event_of_another_kind(int kind)
        => Fails(_people.WrapOf(Seal(), (ushort)kind), UnwrapErrorKind.NotGiftWrap);

    [Fact]
    public void A_wrap_for_nobody_or_for_somebody_else()
    {
        Fails(_people.WrapOf(Seal(), tags: []), UnwrapErrorKind.NotForRecipient);
        Fails(_people.WrapOf(Seal(), tags: [["p"]]), UnwrapErrorKind.NotForRecipient);
        Fails(_people.WrapOf(Seal(), tags: [["p", _people.KeyOf(_people.Alice).ToString()]]), UnwrapErrorKind.NotForRecipient);
        Fails(_people.WrapOf(Seal(), tags: [["P", _people.KeyOf(_people.Bob).ToString()]]), UnwrapErrorKind.NotForRecipient);
        Fails(_people.WrapOf(Seal(), tags: [["p", _people.KeyOf(_people.Bob).ToString().ToUpperInvariant()]]), UnwrapErrorKind.NotForRecipient);
        Passes(_people.WrapOf(Seal(), tags: [["p", "x"], ["p", _people.KeyOf(_people.Alice).ToString()], ["p", _people.KeyOf(_people.Bob).ToString()]]));
    }

    [Fact]
    public void A_wrap_that_cannot_be_decrypted()
    {
        string[][] toBob = [["p", _people.KeyOf(_people.Bob).ToString()]];
        Fails(_people.Sign(_people.Alice, 1059, "", toBob), UnwrapErrorKind.UndecryptableWrap, PayloadError.TooShort);
        Fails(_people.Sign(_people.Alice, 1059, "#", toBob), UnwrapErrorKind.UndecryptableWrap, PayloadError.UnknownVersion);
        Fails(_people.Sign(_people.Alice, 1059, _people.Encrypt(Seal(), _people.Bob), toBob), UnwrapErrorKind.UndecryptableWrap, PayloadError.WrongMac);
    }

    [Fact]
    public void A_wrap_that_is_longer_than_the_caller_allows()
        => _people.Unwrap(_people.WrapOf(Seal()), out _, maxPayloadLength: 1000).ShouldBe(new UnwrapError(UnwrapErrorKind.UndecryptableWrap, PayloadError.TooLong));

    [Theory]
    [InlineData("x", ReadErrorKind.InvalidJson)]
    [InlineData("{}", ReadErrorKind.MissingMember)]
    [InlineData("[]", ReadErrorKind.WrongType)]
    public void A_wrap_of_no_event(string text, ReadErrorKind kind)
    {
        var error = _people.Unwrap(_people.WrapOf(text), out _);
        (error.Kind, error.Read.Kind).ShouldBe((UnwrapErrorKind.UnreadableSeal, kind));
        error.ToString().ShouldStartWith("UnreadableSeal (");
    }

    [Fact]
    public void A_seal_of_another_kind()
        => Fails(_people.WrapOf(_people.SealOf(Rumor(), kind: 1).ToString()), UnwrapErrorKind.NotSeal);

    [Fact]
    public void A_seal_with_tags_but_an_expiration_may_be_there()
    {
        Fails(_people.WrapOf(_people.SealOf(Rumor(), tags: [["p", "x"]]).ToString()), UnwrapErrorKind.SealWithTags);
        Fails(_people.WrapOf(_people.SealOf(Rumor(), tags: [["expiration", "1"], ["e"]]).ToString()), UnwrapErrorKind.SealWithTags);
        Passes(_people.WrapOf(_people.SealOf(Rumor(), tags: [["expiration", "1"]]).ToString()));
    }

    [Fact]
    public void A_seal_with_a_changed_byte()
    {
        var seal = Seal();
        Fails(_people.WrapOf(seal.Replace("\"created_at\":17", "\"created_at\":18", StringComparison.Ordinal)), UnwrapErrorKind.ForgedSeal);
        var signature = _people.Verified(seal).View.Signature.ToString();
        var other = signature[0] == '0' ? $"1{signature[1..]}" : $"0{signature[1..]}";
        Fails(_people.WrapOf(seal.Replace(signature, other, StringComparison.Ordinal)), UnwrapErrorKind.ForgedSeal);
    }

    [Fact]
    public void A_seal_under_the_name_of_somebody_else()
    {
        // Bob's own key in place of Alice's: the id is recomputed, the signature cannot be.
        var seal = Samples.View(Seal());
        var forged = seal with { PublicKey = _people.KeyOf(_people.Bob), Json = default };
        forged = forged with { Id = CanonicalForm.ComputeId(forged) };
        Fails(_people.WrapOf(Text(forged)), UnwrapErrorKind.ForgedSeal);
    }

    [Fact]
    public void A_seal_that_cannot_be_decrypted()
    {
        Fails(_people.WrapOf(_people.Sign(_people.Alice, 13, "", []).ToString()), UnwrapErrorKind.UndecryptableSeal, PayloadError.TooShort);
        var stolen = _people.Encrypt(Rumor(), _people.Alice);
        using var mallory = SecretKey.Generate(_people.Randomness);
        Fails(_people.WrapOf(_people.Sign(mallory, 13, stolen, []).ToString()), UnwrapErrorKind.UndecryptableSeal, PayloadError.WrongMac);
    }

    [Theory]
    [InlineData("x", ReadErrorKind.InvalidJson)]
    [InlineData("{}", ReadErrorKind.MissingMember)]
    public void A_seal_of_no_event(string text, ReadErrorKind kind)
    {
        var error = _people.Unwrap(_people.WrapOf(_people.SealOf(text).ToString()), out _);
        (error.Kind, error.Read.Kind).ShouldBe((UnwrapErrorKind.UnreadableRumor, kind));
    }

    [Fact]
    public void A_rumor_without_an_id()
    {
        var text = Rumor();
        var at = text.IndexOf("\"id\":\"", StringComparison.Ordinal);
        var error = _people.Unwrap(_people.WrapOf(_people.SealOf(text.Remove(at, 6 + 64 + 2)).ToString()), out _);
        (error.Kind, error.Read.Member).ShouldBe((UnwrapErrorKind.UnreadableRumor, "id"));
    }

    [Fact]
    public void A_rumor_whose_id_is_not_its_hash()
        => FailsSealed(Rumor().Replace("hello", "hallo", StringComparison.Ordinal), UnwrapErrorKind.WrongRumorId);

    [Fact]
    public void A_rumor_that_is_signed_though_an_empty_signature_is_none()
    {
        FailsSealed(_people.Sign(_people.Alice, 1, "hello", []).ToString(), UnwrapErrorKind.SignedRumor);
        FailsSealed($"{Rumor()[..^1]},\"sig\":\"00\"}}", UnwrapErrorKind.SignedRumor);
        Passes(_people.WrapOf(_people.SealOf($"{Rumor()[..^1]},\"sig\":\"\"}}").ToString()));
    }

    [Fact]
    public void An_impersonation()
    {
        using var mallory = SecretKey.Generate(_people.Randomness);
        Fails(_people.WrapOf(_people.SealOf(Rumor(), author: mallory).ToString()), UnwrapErrorKind.Impersonation);
    }

    [Fact]
    public void A_disposed_key_unwraps_nothing()
    {
        var wrap = _people.WrapOf(Seal());
        _people.Bob.Dispose();
        Should.Throw<ObjectDisposedException>(() => _people.Unwrap(wrap, out _));
    }

    [Fact]
    public void An_error_is_a_phrase()
    {
        new UnwrapError(UnwrapErrorKind.UndecryptableSeal, PayloadError.WrongMac).ToString().ShouldBe("UndecryptableSeal (WrongMac)");
        new UnwrapError(UnwrapErrorKind.Impersonation).ToString().ShouldBe("Impersonation");
    }

    public void Dispose() => _people.Dispose();

    private string Rumor() => Encoding.UTF8.GetString(_people.RumorOf(_people.Alice).Json.Span);

    private string Seal() => _people.SealOf(Rumor()).ToString();

    private static string Text(EventView view)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        view.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private void Passes(VerifiedEvent wrap) => _people.Unwrap(wrap, out _).ShouldBe(default);

    private void Fails(VerifiedEvent wrap, UnwrapErrorKind kind, PayloadError payload = default)
        => _people.Unwrap(wrap, out _).ShouldBe(new UnwrapError(kind, payload));

    private void FailsSealed(string rumor, UnwrapErrorKind kind) => Fails(_people.WrapOf(_people.SealOf(rumor).ToString()), kind);
}
