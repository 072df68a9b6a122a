namespace NostrToolkit.Relay;

/// <summary>Where a <see cref="SqliteEventStore"/> keeps its events, and how much it takes.</summary>
public sealed record SqliteEventStoreOptions
{
    /// <summary>The directory of the database, made if it is not there. Default: <c>./data</c>.</summary>
    public string Directory { get; init; } = "./data";

    /// <summary>The most events that one filter finds. Default: 500.</summary>
    public int MaxLimit { get; init; } = 500;

    /// <summary>How long a commit waits for another program that holds the database locked. Default: 2 s.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The most events in one commit. Default: 1,000.</summary>
    public int MaxGroup { get; init; } = 1000;

    /// <summary>How many events may wait for their commit; further ones wait for a place. Default: 10,000.</summary>
    public int MaxQueued { get; init; } = 10_000;

    /// <summary>How many queries run at once, each on a connection of its own. Default: 3.</summary>
    public int Readers { get; init; } = 3;

    /// <summary>How large the database may become in bytes; from then on saves fail. Default: as the disk allows.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;
}
