namespace NostrToolkit.Protocol.Tests;

public sealed class UnixTimeTests
{
    [Fact]
    public void Now_is_what_the_provider_says_cut_to_seconds()
        => UnixTime.Now(new StoppedClock(1_700_000_000_999)).ShouldBe(new UnixTime(1_700_000_000));

    [Fact]
    public void Times_are_ordered_and_printed_as_numbers()
    {
        new UnixTime(long.MaxValue).CompareTo(new UnixTime(0)).ShouldBePositive();
        new UnixTime(long.MaxValue).ToString().ShouldBe("9223372036854775807");
    }

    private sealed class StoppedClock(long milliseconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
