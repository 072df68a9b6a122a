namespace NostrToolkit;

/// <summary>How much a <see cref="VerificationPool"/> takes on.</summary>
public sealed record VerificationPoolOptions
{
    /// <summary>How many events are verified at the same time: one for each core unless set.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many events may be in the pool; then submitting waits. Times the longest event it is the memory that they take.</summary>
    public int Capacity { get; init; } = 512;

    /// <summary>How many of them one submitter may have there, so that it leaves room for others.</summary>
    public int LaneCapacity { get; init; } = 64;
}
