namespace NostrToolkit;

/// <summary>How much a <see cref="VerificationPool"/> takes on.</summary>
public sealed record VerificationPoolOptions
{
    /// <summary>How many events are verified at the same time: one for each core unless set.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many events may be in the pool; then submitting waits.</summary>
    public int Capacity { get; init; } = 512;

    /// <summary>
    /// How many bytes their texts may have together: 64 MiB. A longer event is taken when the pool is empty. Whoever waits holds one event more.
    /// </summary>
    public long ByteCapacity { get; init; } = 64 << 20;

    /// <summary>How many of them one submitter may have there, so that it leaves room for others.</summary>
    public int LaneCapacity { get; init; } = 64;

    /// <summary>How many bytes the texts of one submitter's events may have: 8 MiB. A longer event is taken when the lane is empty.</summary>
    public long LaneByteCapacity { get; init; } = 8 << 20;
}
