namespace NostrToolkit.Relay.Tests;

/// <summary>Storage that fails while it is used: nobody is told "stored" who is not, and all is well when the trouble is gone.</summary>
public sealed class SqliteTroubleTests : IDisposable
{
    private static readonly SqliteEventStoreOptions Impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(50) };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_locked_database_fails_saves_until_the_lock_is_gone()
    {
        await using var store = await _directory.OpenAsync(Impatient);
        var note = Author.Alice.Note(100);
        using (var intruder = _directory.Intrude())
        {
            intruder.Execute("BEGIN IMMEDIATE");
            (await store.SaveAsync(note, TestContext.Current.CancellationToken)).ShouldBe(SaveResult.Failed("database is locked"));
            (await store.FindAsync(new Filter())).ShouldBeEmpty("queries go on");
        }
        (await store.SaveAsync(note)).ShouldBe(SaveStatus.Stored);
    }

    [Fact]
    public async Task A_short_lock_is_waited_for()
    {
        await using var store = await _directory.OpenAsync();
        using var intruder = _directory.Intrude();
        intruder.Execute("BEGIN IMMEDIATE");
        var save = store.SaveAsync(Author.Alice.Note(100));
        await Task.WhenAny(save, Task.Delay(200, TestContext.Current.CancellationToken));
        save.IsCompleted.ShouldBeFalse();
        intruder.Execute("ROLLBACK");
        (await save).ShouldBe(SaveStatus.Stored);
    }

    [Fact]
    public async Task Cancelling_stops_the_waiting_only()
    {
        await using var store = await _directory.OpenAsync();
        var note = Author.Alice.Note(100);
        using (var intruder = _directory.Intrude())
        {
            intruder.Execute("BEGIN IMMEDIATE");
            using var cancellation = new CancellationTokenSource();
            var save = store.SaveAsync(note, cancellation.Token).AsTask();
            await cancellation.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(save);
        }
        (await store.SaveAsync(note)).ShouldBe(SaveStatus.Duplicate);
    }

    [Fact]
    public async Task A_full_disk_fails_whole_groups_and_none_of_them_is_there()
    {
        await using var store = await _directory.OpenAsync(new SqliteEventStoreOptions { MaxBytes = 300_000 });
        var told = new CommitLog();
        store.Observe(told);
        var content = new string('x', 10_000);
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 60).Select(n => Author.Alice.Event(1, n, content, ["t", "x"]))];
        var results = await Task.WhenAll(notes.Select(note => store.SaveAsync(note, TestContext.Current.CancellationToken).AsTask()));
        results.ShouldContain(SaveResult.Failed("database or disk is full"));

        VerifiedEvent[] stored = [.. notes.Where((_, n) => results[n].Status == SaveStatus.Stored)];
        (await store.FindAsync(new Filter())).Order().ShouldBe(StoreReading.Ids(stored).Order());
        (await store.FindAsync(StoreReading.Tagged('t', "x"))).Order().ShouldBe(StoreReading.Ids(stored).Order());
        told.Entries.Select(static entry => entry.Event).ShouldBe(stored);
    }

    [Fact]
    public async Task When_there_is_room_again_saves_succeed()
    {
        await using var store = await _directory.OpenAsync(new SqliteEventStoreOptions { MaxBytes = 300_000 });
        var last = SaveStatus.Stored;
        for (var n = 0; last == SaveStatus.Stored; n++) last = await store.SaveAsync(Author.Alice.Event(1, n, new string('x', 10_000)));
        last.ShouldBe(SaveStatus.Failed);
        using (var intruder = _directory.Intrude()) intruder.Execute("DELETE FROM event");
        (await store.SaveAsync(Author.Alice.Note(1000))).ShouldBe(SaveStatus.Stored);
    }

    [Fact]
    public async Task Damage_that_shows_at_once_is_one_sentence_and_no_store()
    {
        await DamageAsync(firstPage: 1);
        (await Should.ThrowAsync<EventStoreException>(() => _directory.OpenAsync()))
            .Message.ShouldBe($"The event store {_directory.Database} cannot be read: database disk image is malformed.");
    }

    [Fact]
    public async Task Damage_is_one_sentence()
    {
        await DamageAsync(firstPage: 8);
        await using var damaged = await _directory.OpenAsync();
        (await Should.ThrowAsync<EventStoreException>(() => damaged.QueryAsync(new Filter())))
            .Message.ShouldBe($"The event store {_directory.Database} cannot be read: database disk image is malformed.");
        (await damaged.SaveAsync(Author.Alice.Note(100), TestContext.Current.CancellationToken))
            .ShouldBe(SaveResult.Failed("database disk image is malformed"));
    }

    // The first page holds the schema, the next ones the roots of the tables and the last number.
    private async Task DamageAsync(int firstPage)
    {
        await using (var store = await _directory.OpenAsync())
            await store.SaveAllAsync([.. Enumerable.Range(0, 100).Select(static n => Author.Alice.Event(1, n, new string('x', 1000)))]);
        var bytes = await File.ReadAllBytesAsync(_directory.Database, TestContext.Current.CancellationToken);
        bytes.AsSpan(firstPage * 4096).Fill(0x55);
        await File.WriteAllBytesAsync(_directory.Database, bytes, TestContext.Current.CancellationToken);
    }
}
