using static NostrToolkit.Relay.Tests.StoreReading;

namespace NostrToolkit.Relay.Tests;

public sealed class SqliteDurabilityTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Opened_again_it_holds_the_same()
    {
        VerifiedEvent note = Author.Alice.Note(100, ["t", "x"]), older = Author.Bob.Event(0, 98), newer = Author.Bob.Event(0, 99);
        await using (var store = await _directory.OpenAsync()) await store.SaveAllAsync(note, older, newer);
        await using var again = await _directory.OpenAsync();
        (await again.FindAsync(new Filter())).ShouldBe(Ids(note, newer));
        (await again.FindAsync(Tagged('t', "x"))).ShouldBe([note.Id]);
        (await again.SaveAsync(note)).ShouldBe(SaveStatus.Duplicate);
        (await again.SaveAsync(older)).ShouldBe(SaveStatus.Superseded);
    }

    [Fact]
    public async Task Numbers_go_on_after_the_last_one_even_if_its_event_is_gone()
    {
        long last;
        await using (var store = await _directory.OpenAsync())
        {
            await store.SaveAllAsync(Author.Alice.Note(100), Author.Alice.Note(101));
            last = (await store.QueryAsync()).Sequence;
        }
        using (var intruder = _directory.Intrude()) intruder.Execute("DELETE FROM event; DELETE FROM tag");
        await using var again = await _directory.OpenAsync();
        var told = new CommitLog();
        again.Observe(told).ShouldBe(last);
        (await again.QueryAsync()).Sequence.ShouldBe(last);
        await again.SaveAllAsync(Author.Alice.Note(102));
        told.Entries.ShouldHaveSingleItem().Sequence.ShouldBeGreaterThan(last);
    }

    [Fact]
    public async Task The_end_commits_what_is_queued()
    {
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 300).Select(static n => Author.Alice.Note(n))];
        var store = await _directory.OpenAsync(new SqliteEventStoreOptions { MaxGroup = 7, MaxQueued = 1000 });
        var saves = notes.Select(store.SaveAsync).ToArray();
        await store.DisposeAsync();
        (await Task.WhenAll(saves)).ShouldAllBe(static status => status == SaveStatus.Stored);
        await using var again = await _directory.OpenAsync();
        (await again.FindAsync(new Filter())).Length.ShouldBe(notes.Length);
    }

    [Fact]
    public async Task Ended_twice_is_ended_once()
    {
        var store = await _directory.OpenAsync();
        await store.SaveAllAsync(Author.Alice.Note(100));
        await store.DisposeAsync();
        await store.DisposeAsync();
        Directory.GetFiles(_directory.Path).ShouldBe([_directory.Database], "the log was emptied into the file");
    }

    [Fact]
    public async Task A_full_queue_makes_saves_wait()
    {
        await using var store = await _directory.OpenAsync(new SqliteEventStoreOptions { MaxQueued = 2, MaxGroup = 1 });
        var saves = Enumerable.Range(0, 50).Select(n => store.SaveAsync(Author.Alice.Note(n)));
        (await Task.WhenAll(saves)).ShouldAllBe(static status => status == SaveStatus.Stored);
    }
}
