namespace NostrToolkit.Protocol.Tests;

public sealed class Nip40Tests
{
    [Theory]
    [InlineData("[[\"expiration\",\"1600000000\"]]", 1_600_000_000)]
    [InlineData("[[\"expiration\",\"0\"]]", 0)]
    [InlineData("[[\"expiration\",\"9223372036854775807\"]]", long.MaxValue)]
    [InlineData("[[\"t\",\"x\"],[\"expiration\",\"5\",\"more\"],[\"expiration\",\"6\"]]", 5)]
    [InlineData("[[\"expiration\",\"soon\"],[\"expiration\",\"6\"]]", 6)]
    [InlineData("[[\"\\u0065xpiration\",\"\\u0036\"]]", 6)]
    [InlineData("[[\"expiration\",\"\\u0039\\u0032\\u0032\\u0033\\u0033\\u0037\\u0032\\u0030\\u0033\\u0036\\u0038\\u0035\\u0034\\u0037\\u0037\\u0035\\u0038\\u0030\\u0037\"]]", long.MaxValue)]
    public void The_first_readable_tag_says_when(string tags, long seconds)
    {
        Nip40.TryGetExpiration(new Draft(1) { RawTags = tags }.View(), out var time).ShouldBeTrue();
        time.Seconds.ShouldBe(seconds);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[[\"expiration\"]]")]
    [InlineData("[[\"expiration\",\"\"]]")]
    [InlineData("[[\"expiration\",\"-1\"]]")]
    [InlineData("[[\"expiration\",\"+1\"]]")]
    [InlineData("[[\"expiration\",\"01\"]]")]
    [InlineData("[[\"expiration\",\" 1\"]]")]
    [InlineData("[[\"expiration\",\"1 \"]]")]
    [InlineData("[[\"expiration\",\"1.0\"]]")]
    [InlineData("[[\"expiration\",\"1e9\"]]")]
    [InlineData("[[\"expiration\",\"9223372036854775808\"]]")]
    [InlineData("[[\"expiration\",\"99999999999999999999\"]]")]
    [InlineData("[[\"expiration\",\"١\"]]")]
    [InlineData("[[\"Expiration\",\"1\"]]")]
    public void An_event_without_a_readable_time_does_not_expire(string tags)
    {
        var view = new Draft(1) { RawTags = tags }.View();
        Nip40.TryGetExpiration(view, out _).ShouldBeFalse();
        Nip40.IsExpired(view, new UnixTime(long.MaxValue)).ShouldBeFalse();
    }

    [Fact]
    public void An_event_has_expired_when_its_time_has_come()
    {
        var view = new Draft(1, [.. Nip40.Expiration(new UnixTime(100))]).View();
        Nip40.IsExpired(view, new UnixTime(99)).ShouldBeFalse();
        Nip40.IsExpired(view, new UnixTime(100)).ShouldBeTrue();
        Nip40.IsExpired(view, new UnixTime(101)).ShouldBeTrue();
    }
}
