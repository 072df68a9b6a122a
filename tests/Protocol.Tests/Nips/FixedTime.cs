namespace NostrToolkit.Protocol.Tests;

/// <summary>A clock that stands.</summary>
internal sealed class FixedTime(long seconds) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
