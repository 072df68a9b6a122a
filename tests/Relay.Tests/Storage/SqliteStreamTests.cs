namespace NostrToolkit.Relay.Tests;

/// <summary>A reader that takes its time over the events of a query.</summary>
public sealed class SqliteStreamTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteEventStore _store = null!;

    // Six chunks of 64; profiles among them, to be replaced.
    private readonly VerifiedEvent[] _events =
        [.. Enumerable.Range(0, 384).Select(static n => Author.Alice.Event(30_000, 1000 - n, "", ["d", $"{n}"]))];

    public async ValueTask InitializeAsync()
    {
        _store = await _directory.OpenAsync(new SqliteEventStoreOptions { Readers = 1 });
        (await Task.WhenAll(_events.Select(_store.SaveAsync))).ShouldAllBe(static status => status == SaveStatus.Stored);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Holds_no_reader_and_no_transaction()
    {
        await using var events = (await _store.QueryAsync(new Filter())).Events.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await events.MoveNextAsync()).ShouldBeTrue();
        (await _store.FindAsync(new Filter { Limit = 1 })).ShouldBe([_events[0].Id], "the only reader is free");
        (await _store.SaveAsync(Author.Bob.Note(1))).ShouldBe(SaveStatus.Stored);
        using var intruder = _directory.Intrude();
        intruder.ReadInt64("PRAGMA wal_checkpoint(TRUNCATE)").ShouldBe(0, "1 would mean that somebody still reads an old state");
        new FileInfo(_directory.Database + "-wal").Length.ShouldBe(0);
    }

    [Fact]
    public async Task Misses_what_was_replaced_meanwhile()
    {
        await using var events = (await _store.QueryAsync(new Filter())).Events.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await events.MoveNextAsync()).ShouldBeTrue();
        await _store.SaveAllAsync(Author.Alice.Event(30_000, 2000, "", ["d", "300"]));
        var found = new List<EventId> { StoreReading.IdOf(events.Current) };
        while (await events.MoveNextAsync()) found.Add(StoreReading.IdOf(events.Current));
        found.ShouldBe(StoreReading.Ids(_events).Where((_, n) => n != 300));
    }

    [Fact]
    public async Task Can_read_twice_and_can_stop()
    {
        var query = await _store.QueryAsync(new Filter());
        (await query.Events.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(_events.Length);
        (await query.Events.Take(70).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(70);
        var cancelled = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(async () => await query.Events.CountAsync(cancelled));
        (await query.Events.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(_events.Length, "the reader came back");
    }

    [Fact]
    public async Task A_scan_that_is_cancelled_stops_and_gives_its_reader_back()
    {
        using var cancellation = new CancellationTokenSource();
        var filter = CompiledFilter.From(FilterList.Create(new Filter()))[0];
        var seen = 0;
        // Asks for the filters one after the other, on the reader's thread.
        var filters = new ScriptedList(number =>
        {
            seen = number;
            if (number == 1) cancellation.Cancel();
            return filter;
        });
        await Should.ThrowAsync<OperationCanceledException>(_store.QueryAsync(filters, cancellation.Token));
        seen.ShouldBe(1, "the third filter was not looked at");
        (await _store.FindAsync(new Filter { Limit = 1 })).ShouldBe([_events[0].Id], "the only reader is free");
    }

    [Fact]
    public async Task Is_told_when_the_store_has_ended()
    {
        await using var events = (await _store.QueryAsync(new Filter())).Events.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await events.MoveNextAsync()).ShouldBeTrue();
        await _store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => { while (await events.MoveNextAsync()) { } });
    }

    /// <summary>Three filters, made when they are asked for.</summary>
    private sealed class ScriptedList(Func<int, CompiledFilter> make) : IReadOnlyList<CompiledFilter>
    {
        public int Count => 3;

        public CompiledFilter this[int index] => make(index);

        public IEnumerator<CompiledFilter> GetEnumerator() => Enumerable.Range(0, Count).Select(make).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
