using System;
using NostrToolkit;
using NostrToolkit.Wire;

namespace Acme.Area0;

[NostrMessage("A0-STATS", Direction.ToClient)]
public readonly partial record struct StatsMessage(SubscriptionId Query, [Optional] Kind? Kind = null);

[NostrMessage("A0-RESULT", Direction.ToClient)]
public readonly partial record struct ResultMessage(SubscriptionId Query, Summary Summary);

[NostrMessage("A0-FOLLOW", Direction.ToClient)]
public readonly partial record struct FollowMessage(PublicKey Who, UnixTime Since, bool IsLive);

[NostrObject]
public readonly partial record struct Summary(
    [Member("count")] long Count,
    [Member("authors"), Optional] JsonList<PublicKey>? Authors,
    [Member("newest"), Optional] UnixTime? Newest,
    [Member("label"), Optional] JsonString? Label,
    [SourceText] ReadOnlyMemory<byte> Json);

public static class SummaryExtensions
{
    public static TimeSpan AgeAt(this Summary summary, UnixTime now)
        => summary.Newest is { } newest ? TimeSpan.FromSeconds(Math.Max(0, now.Seconds - newest.Seconds)) : TimeSpan.MaxValue;

    public static int CountAuthors(this Summary summary)
    {
        if (summary.Authors is not { } authors) return 0;
        var count = 0;
        foreach (var _ in authors) count++;
        return count;
    }
}
