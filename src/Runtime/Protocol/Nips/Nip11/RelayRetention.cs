namespace NostrToolkit;

/// <summary>How long a relay keeps events: by age, by number, or both.</summary>
public sealed record RelayRetention
{
    /// <summary>Of which kinds; null: of all others.</summary>
    public IReadOnlyList<KindRange>? Kinds { get; init; }

    /// <summary>How long, in seconds; 0: not at all, null: no limit.</summary>
    public long? Time { get; init; }

    /// <summary>How many; null: no limit.</summary>
    public long? Count { get; init; }
}
