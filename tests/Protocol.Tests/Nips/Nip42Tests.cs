namespace NostrToolkit.Protocol.Tests;

public sealed class Nip42Tests
{
    private const string Challenge = "challengestringhere";
    private static readonly UnixTime Now = new(1_700_000_000);
    private static readonly RelayUrl Relay = Url("wss://relay.example.com/");

    [Fact]
    public void What_is_made_for_a_challenge_answers_it()
    {
        var draft = Nip42.Create(Relay, Challenge, Now);
        draft.Kind.Number.ShouldBe((ushort)22242);
        draft.Tags.ShouldBe([["relay", "wss://relay.example.com"], ["challenge", Challenge]]);
        Check(new Draft(draft.Kind.Number, [.. draft.Tags.Select(static tag => tag.ToArray())])).ShouldBe(AuthenticationVerdict.Valid);
    }

    [Theory]
    [InlineData("wss://relay.example.com")]
    [InlineData("wss://RELAY.example.com:443/")]
    [InlineData("ws://relay.example.com:7777/path")]
    public void The_host_must_be_ours(string url) => Check(Answer(url)).ShouldBe(AuthenticationVerdict.Valid);

    [Theory]
    [InlineData("wss://relay.example.com.evil.example")]
    [InlineData("wss://example.com")]
    [InlineData("relay.example.com")]
    [InlineData("https://relay.example.com")]
    [InlineData("")]
    public void Another_host_is_not(string url) => Check(Answer(url)).ShouldBe(AuthenticationVerdict.WrongRelay);

    [Fact]
    public void Both_tags_must_be_there()
    {
        Check(new Draft(22242, ["challenge", Challenge])).ShouldBe(AuthenticationVerdict.WrongRelay);
        Check(new Draft(22242, ["relay", "wss://relay.example.com"])).ShouldBe(AuthenticationVerdict.WrongChallenge);
        Check(new Draft(22242, ["relay", "wss://relay.example.com"], ["challenge"])).ShouldBe(AuthenticationVerdict.WrongChallenge);
    }

    [Theory]
    [InlineData("Challengestringhere")]
    [InlineData("challengestringhere ")]
    [InlineData("")]
    public void The_challenge_must_be_ours(string given)
        => Check(new Draft(22242, ["relay", "wss://relay.example.com"], ["challenge", given])).ShouldBe(AuthenticationVerdict.WrongChallenge);

    [Theory]
    [InlineData(-601, false)]
    [InlineData(-600, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    [InlineData(-1_700_000_000, false)]
    public void The_time_must_be_close(long away, bool isClose)
        => Check(Answer("wss://relay.example.com") with { CreatedAt = Now.Seconds + away })
            .ShouldBe(isClose ? AuthenticationVerdict.Valid : AuthenticationVerdict.WrongTime);

    [Fact]
    public void A_time_beyond_all_times_is_not_close()
        => Check(Answer("wss://relay.example.com") with { CreatedAt = long.MaxValue }).ShouldBe(AuthenticationVerdict.WrongTime);

    [Fact]
    public void The_tolerance_can_be_another()
    {
        var answer = (Answer("wss://relay.example.com") with { CreatedAt = Now.Seconds - 61 }).Sign();
        Nip42.Check(answer, Relay, Challenge, Now, TimeSpan.FromSeconds(61)).ShouldBe(AuthenticationVerdict.Valid);
        Nip42.Check(answer, Relay, Challenge, Now, TimeSpan.FromSeconds(60)).ShouldBe(AuthenticationVerdict.WrongTime);
    }

    [Fact]
    public void The_kind_must_be_22242() => Check(Answer("wss://relay.example.com") with { Kind = 1 }).ShouldBe(AuthenticationVerdict.WrongKind);

    [Fact]
    public void There_is_no_empty_challenge()
        => Should.Throw<ArgumentException>(() => Nip42.Check(Answer("wss://relay.example.com").Sign(), Relay, "", Now));

    private static Draft Answer(string relay) => new(22242, ["relay", relay], ["challenge", Challenge]);

    private static AuthenticationVerdict Check(Draft answer) => Nip42.Check(answer.Sign(), Relay, Challenge, Now);

    private static RelayUrl Url(string text) => RelayUrl.TryParse(text, out var url) ? url : throw new ArgumentException(text);
}
