namespace NostrToolkit;

/// <summary>
/// What an event must at least have so that a filter can match it, seen by a few bits: most filters are told by them not to match
/// most events. One bit for each value by its hash, all where every value will do, none where no event can match.
/// </summary>
public readonly record struct MatchBits()
{
    /// <summary>Of the ids.</summary>
    public ulong Ids { get; init; } = ulong.MaxValue;

    /// <summary>Of the authors.</summary>
    public ulong Authors { get; init; } = ulong.MaxValue;

    /// <summary>Of the kinds.</summary>
    public ulong Kinds { get; init; } = ulong.MaxValue;

    /// <summary>Of the values of one tag, the one that fewest events have.</summary>
    public ulong Tags { get; init; } = ulong.MaxValue;

    /// <summary>The earliest <c>created_at</c>.</summary>
    public long Since { get; init; } = 0;

    /// <summary>The latest <c>created_at</c>.</summary>
    public long Until { get; init; } = long.MaxValue;

    /// <summary>With one more list of ids.</summary>
    public MatchBits With(ValueSet<EventId>? ids) => ids is null ? this : this with { Ids = Ids & ids.Bits };

    /// <summary>With one more list of authors.</summary>
    public MatchBits With(ValueSet<PublicKey>? authors) => authors is null ? this : this with { Authors = Authors & authors.Bits };

    /// <summary>With one more list of kinds.</summary>
    public MatchBits With(ValueSet<Kind>? kinds) => kinds is null ? this : this with { Kinds = Kinds & kinds.Bits };

    /// <summary>With more tags.</summary>
    public MatchBits With(TagConstraintList tags) => ulong.PopCount(tags.Bits) < ulong.PopCount(Tags) ? this with { Tags = tags.Bits } : this;

    /// <summary>With one more earliest time, in seconds.</summary>
    public MatchBits NotBefore(long since) => this with { Since = Math.Max(Since, since) };

    /// <summary>With one more latest time, in seconds.</summary>
    public MatchBits NotAfter(long until) => this with { Until = Math.Min(Until, until) };
}
