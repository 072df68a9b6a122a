using System.Runtime.CompilerServices;

namespace NostrToolkit.Relay.Tests;

/// <summary>A store in memory that waits, or fails, where a test says so.</summary>
internal sealed class ScriptedStore : IEventStore
{
    private readonly MemoryEventStore _inner = new(maxLimit: 10_000);
    private int _runningQueries;
    private int _openStreams;

    public string Name => "scripted";

    public int MaxLimit => _inner.MaxLimit;

    /// <summary>What comes before a commit; a result that is not null takes its place.</summary>
    public Func<VerifiedEvent, Task<SaveResult?>> BeforeSave { get; set; } = static _ => Task.FromResult<SaveResult?>(null);

    /// <summary>What comes before a query looks at the events.</summary>
    public Func<Task> BeforeQuery { get; set; } = static () => Task.CompletedTask;

    /// <summary>What a query does before it looks at the events, as long as it is not cancelled.</summary>
    public Func<CancellationToken, Task> DuringQuery { get; set; } = static _ => Task.CompletedTask;

    /// <summary>What comes between the moment of a query and its result.</summary>
    public Func<Task> AfterQuery { get; set; } = static () => Task.CompletedTask;

    /// <summary>What comes before each event that a query found, counted from 0.</summary>
    public Func<int, Task> BeforeEvent { get; set; } = static _ => Task.CompletedTask;

    /// <summary>How many queries look for their events.</summary>
    public int RunningQueries => Volatile.Read(ref _runningQueries);

    /// <summary>How many queries' events are being read.</summary>
    public int OpenStreams => Volatile.Read(ref _openStreams);

    public async ValueTask<SaveResult> SaveAsync(VerifiedEvent @event, CancellationToken cancellationToken)
        => await BeforeSave(@event) ?? await _inner.SaveAsync(@event, cancellationToken);

    public long Observe(ICommitObserver observer) => _inner.Observe(observer);

    public async Task<StoredQuery> QueryAsync(IReadOnlyList<CompiledFilter> filters, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runningQueries);
        try
        {
            await BeforeQuery();
            await DuringQuery(cancellationToken);
            var query = await _inner.QueryAsync(filters, cancellationToken);
            await AfterQuery();
            return query with { Events = StreamAsync(query.Events, cancellationToken) };
        }
        finally
        {
            Interlocked.Decrement(ref _runningQueries);
        }
    }

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        Interlocked.Increment(ref _openStreams);
        try
        {
            await foreach (var text in events.WithCancellation(cancellationToken))
            {
                await BeforeEvent(number++);
                yield return text;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _openStreams);
        }
    }
}
