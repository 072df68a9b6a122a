namespace NostrToolkit.Relay;

/// <summary>
/// Keeps events in memory and looks at every one of them for every query: the obvious model that other stores are
/// compared with, and good enough for tests.
/// </summary>
/// <param name="maxLimit">The most events that one filter finds.</param>
public sealed class MemoryEventStore(int maxLimit = 500) : IEventStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventId, VerifiedEvent> _events = [];
    private readonly Dictionary<EventId, long> _sequences = [];
    private readonly CommitObservers _observers = new();
    private long _sequence;
    private bool _disposed;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public int MaxLimit => maxLimit;

    /// <inheritdoc/>
    public ValueTask<SaveResult> SaveAsync(VerifiedEvent @event, CancellationToken cancellationToken)
    {
        if (@event.Kind.IsEphemeral) throw new ArgumentException("An ephemeral event is forwarded, not stored (NIP-01).", nameof(@event));
        lock (_gate) return ValueTask.FromResult(_disposed ? SaveResult.Failed("the store is closed") : Save(@event));
    }

    /// <inheritdoc/>
    public long Observe(ICommitObserver observer)
    {
        _observers.Add(observer);
        return 0;
    }

    /// <inheritdoc/>
    public Task<StoredQuery> QueryAsync(IReadOnlyList<CompiledFilter> filters, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (filters.Any(static filter => filter.Search is not null)) throw new EventStoreException("this store does not search");
            VerifiedEvent[] found = [.. NewestFirst(filters.SelectMany(Find).DistinctBy(static @event => @event.Id))];
            long[] sequences = [.. found.Select(@event => _sequences[@event.Id])];
            return Task.FromResult(new StoredQuery(
                _sequence, sequences, found.Select(static @event => @event.JsonAndMessageEnd).ToAsyncEnumerable()));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _disposed = true;
        return ValueTask.CompletedTask;
    }

    private SaveResult Save(VerifiedEvent @event)
    {
        if (_events.ContainsKey(@event.Id)) return new SaveResult(SaveStatus.Duplicate);
        if (EventAddress.Of(@event) is { } address)
        {
            var current = _events.Values.FirstOrDefault(stored => EventAddress.Of(stored) == address);
            if (current is not null && NewestFirst([current, @event]).First() == current) return new SaveResult(SaveStatus.Superseded);
            if (current is not null) _events.Remove(current.Id);
        }
        _events.Add(@event.Id, @event);
        _sequences[@event.Id] = ++_sequence;
        _observers.Tell(@event, _sequence);
        return new SaveResult(SaveStatus.Stored);
    }

    private IEnumerable<VerifiedEvent> Find(CompiledFilter filter)
        => NewestFirst(_events.Values.Where(@event => filter.Matches(@event.View)))
            .Take((int)Math.Min(filter.Limit ?? maxLimit, maxLimit));

    // What is newest is also what wins an address: NIP-01 orders both alike.
    private static IEnumerable<VerifiedEvent> NewestFirst(IEnumerable<VerifiedEvent> events)
        => events.OrderByDescending(static @event => @event.CreatedAt).ThenBy(static @event => @event.Id);
}
