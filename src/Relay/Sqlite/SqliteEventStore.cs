using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay;

/// <summary>
/// Keeps events in one SQLite file. One thread writes and commits in groups, durably: what was stored survives a power
/// failure. Queries read beside it on connections of their own.
/// </summary>
public sealed class SqliteEventStore : IEventStore
{
    private readonly SqliteEventStoreOptions _options;
    private readonly SqliteFile _file;
    private readonly ReaderPool _readers;
    private readonly GroupCommit _writer;
    private readonly CommitObservers _observers = new();
    private readonly long _lastWhenOpened;
    private bool _disposed;

    private SqliteEventStore(
        SqliteEventStoreOptions options, SqliteFile file, ReaderPool readers, SqliteConnection writing, long lastWhenOpened)
    {
        _lastWhenOpened = lastWhenOpened;
        _options = options;
        _file = file;
        _readers = readers;
        _writer = new GroupCommit(writing, options, _observers);
    }

    /// <inheritdoc/>
    public string Name => $"SQLite at {_file.Path}";

    /// <inheritdoc/>
    public int MaxLimit => _options.MaxLimit;

    /// <summary>Opens the store, and makes it if it is not there.</summary>
    /// <exception cref="EventStoreException">
    /// The directory cannot be made or written, the file is damaged or no event store, or a newer version made it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is not positive.</exception>
    public static async Task<SqliteEventStore> OpenAsync(SqliteEventStoreOptions options, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxGroup);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxQueued);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxLimit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Readers);
        var file = new SqliteFile(options);
        var readers = new ReaderPool(file, options.Readers);
        var writing = await Task.Run(file.OpenWriter, cancellationToken).ConfigureAwait(false);
        try
        {
            readers.Open();
            var last = await readers.ReadAsync(static reader => reader.LastSequence(), cancellationToken).ConfigureAwait(false);
            return new SqliteEventStore(options, file, readers, writing, last);
        }
        catch (Exception exception)
        {
            await readers.DisposeAsync().ConfigureAwait(false);
            writing.Dispose();
            if (exception is SqliteException sqlite) throw file.Trouble("opened", sqlite);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<SaveResult> SaveAsync(VerifiedEvent @event, CancellationToken cancellationToken)
    {
        if (@event.Kind.IsEphemeral) throw new ArgumentException("An ephemeral event is forwarded, not stored (NIP-01).", nameof(@event));
        return _writer.SaveAsync(@event, cancellationToken);
    }

    /// <inheritdoc/>
    public long Observe(ICommitObserver observer)
    {
        _observers.Add(observer);
        return _lastWhenOpened;
    }

    /// <inheritdoc/>
    public Task<StoredQuery> QueryAsync(IReadOnlyList<CompiledFilter> filters, CancellationToken cancellationToken)
        => _readers.ReadAsync(reader => Find(reader, filters, cancellationToken), cancellationToken);

    /// <summary>Waits for the queries that are running, commits what is queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        // The writer last: whoever closes last also empties the log into the file.
        await _readers.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private StoredQuery Find(EventReader reader, IReadOnlyList<CompiledFilter> filters, CancellationToken cancellationToken)
    {
        var found = new SortedSet<ScanKey>();
        foreach (var filter in filters)
        {
            if (filter.Search is not null) throw new EventStoreException("this store does not search");
            var limit = (int)Math.Min(filter.Limit ?? _options.MaxLimit, _options.MaxLimit);
            found.UnionWith(new FilterScan(reader, filter, limit, cancellationToken).Run());
        }
        long[] sequences = [.. found.Select(static key => key.Sequence)];
        return new StoredQuery(reader.LastSequence(), sequences, new StoredEvents(_readers, sequences));
    }
}
