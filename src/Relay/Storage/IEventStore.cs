namespace NostrToolkit.Relay;

/// <summary>
/// Keeps events by the rules of NIP-01: each event once, of replaceable and addressable ones only the newest. Thread-safe.
/// Every implementation passes the one conformance suite, whose model is <see cref="MemoryEventStore"/>.
/// </summary>
public interface IEventStore : IAsyncDisposable
{
    /// <summary>What and where it is, for logs: <c>SQLite at ./data/events.db</c>.</summary>
    string Name { get; }

    /// <summary>The most events that one filter finds.</summary>
    int MaxLimit { get; }

    /// <summary>
    /// Queues the event and completes when the commit that holds it has succeeded or failed. A full queue makes it wait;
    /// as long as there is room, the order of the calls is kept. Trouble with the storage is <see cref="SaveStatus.Failed"/>,
    /// never an exception.
    /// </summary>
    /// <param name="event">The event; not an ephemeral one.</param>
    /// <param name="cancellationToken">Stops the waiting only: an event that was queued is stored all the same.</param>
    /// <exception cref="ArgumentException">The event is ephemeral, so it is forwarded and not stored.</exception>
    ValueTask<SaveResult> SaveAsync(VerifiedEvent @event, CancellationToken cancellationToken);

    /// <summary>Tells the observer of every event stored from now on, after its commit and before its save completes.</summary>
    /// <returns>A sequence number that it will not be told of, nor of any below: that of the last event when the store was opened, or 0.</returns>
    long Observe(ICommitObserver observer);

    /// <summary>
    /// Finds the stored events that match any of the filters, each once: of every filter the newest up to its limit and the
    /// store's own, and these together newest first; of equal <c>created_at</c> the lowest id first.
    /// </summary>
    /// <exception cref="EventStoreException">The storage cannot be read, or a filter has a search, which no store here does.</exception>
    /// <exception cref="ObjectDisposedException">The store has been disposed.</exception>
    Task<StoredQuery> QueryAsync(IReadOnlyList<CompiledFilter> filters, CancellationToken cancellationToken);
}
