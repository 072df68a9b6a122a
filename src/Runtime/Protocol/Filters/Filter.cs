namespace NostrToolkit;

/// <summary>
/// A filter of one's own, or one that outlives its message: members are AND-ed, the values of a list OR-ed, a
/// <see langword="null"/> list constrains nothing and an empty one matches nothing (NIP-01).
/// </summary>
public sealed partial record Filter
{
    /// <summary>Ids of events.</summary>
    public IReadOnlyList<EventId>? Ids { get; init; }

    /// <summary>Public keys of authors.</summary>
    public IReadOnlyList<PublicKey>? Authors { get; init; }

    /// <summary>Kinds.</summary>
    public IReadOnlyList<Kind>? Kinds { get; init; }

    /// <summary>The earliest <c>created_at</c>, inclusive.</summary>
    public UnixTime? Since { get; init; }

    /// <summary>The latest <c>created_at</c>, inclusive.</summary>
    public UnixTime? Until { get; init; }

    /// <summary>At most so many stored events, the newest; live ones are not counted.</summary>
    public long? Limit { get; init; }

    /// <summary>Words to search for (NIP-50); a relay that does not search refuses the filter.</summary>
    public string? Search { get; init; }

    /// <summary>Values of single-letter tags, by their letter.</summary>
    public IReadOnlyDictionary<char, IReadOnlyList<string>>? Tags { get; init; }
}
