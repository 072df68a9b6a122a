namespace NostrToolkit;

/// <summary>
/// Verifies events on all cores, no more than fit: whoever submits waits while it is full. Each submitter opens a lane and gets its
/// results in the order in which it submitted, although its events are verified side by side.
/// </summary>
/// <remarks>
/// Its workers are turns on the thread pool, as many as there is work for, and give way to others after a few events. For a valid event it
/// allocates the <see cref="VerifiedEvent"/> and nothing else, unless somebody has to wait. Thread-safe.
/// </remarks>
public sealed partial class VerificationPool : IAsyncDisposable
{
    private readonly EventVerifier _verifier;
    private readonly VerificationPoolOptions _options;

    /// <summary>Makes a pool without work.</summary>
    /// <param name="verifier">Verifies; shared by all workers.</param>
    /// <param name="options">How much it takes on; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public VerificationPool(EventVerifier verifier, VerificationPoolOptions? options = null)
    {
        _verifier = verifier;
        _options = options ?? new VerificationPoolOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.Workers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.Capacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.ByteCapacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.LaneCapacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.LaneByteCapacity);
        Room = new VerificationRoom(_options.Capacity, _options.ByteCapacity);
        _worker = new Worker(this);
    }

    /// <summary>Where all lanes' events have to get in.</summary>
    internal VerificationRoom Room { get; }

    /// <summary>Opens a lane for one submitter, a connection for example.</summary>
    /// <param name="receive">
    /// Gets the results in order, one after the other, on a thread of the pool. It should be short and must not wait. What it throws ends
    /// the lane, and is thrown to whoever submits there next.
    /// </param>
    public VerificationLane OpenLane(Action<Verification> receive) => new(this, receive, new VerificationRoom(_options.LaneCapacity, _options.LaneByteCapacity));

    /// <summary>
    /// Takes no more events, and ends when all that were taken have been verified and their lanes have the results. Whoever still waits for room
    /// gets an <see cref="ObjectDisposedException"/>. Not to be waited for in a lane's receiver.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (_taken == 0) return default;
            _emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask(_emptied.Task);
        }
    }
}
