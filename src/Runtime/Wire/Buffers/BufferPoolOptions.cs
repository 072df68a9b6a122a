namespace NostrToolkit.Wire;

/// <summary>How much a <see cref="BufferPool"/> keeps.</summary>
public sealed record BufferPoolOptions
{
    /// <summary>
    /// The most bytes that wait in the pool for their next use, over all sizes. A buffer that comes back beyond it is left to the
    /// garbage collector. 0 keeps nothing. Default: 32 MiB.
    /// </summary>
    public long MaxRetainedBytes { get; init; } = 32 * 1024 * 1024;
}
