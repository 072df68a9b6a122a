using System.Collections.Concurrent;

namespace NostrToolkit.Relay.Tests;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task Observers_are_told_of_new_events_in_order_before_the_save_completes()
    {
        var told = new CommitLog();
        Store.Observe(told);
        VerifiedEvent note = Author.Alice.Note(100), profile = Author.Alice.Event(0, 100), older = Author.Alice.Event(0, 99);
        foreach (var @event in new[] { note, profile, note, older })
        {
            var status = await Store.SaveAsync(@event);
            if (status == SaveStatus.Stored) told.Entries[^1].Event.ShouldBe(@event);
        }
        told.Entries.Select(static entry => entry.Event).ShouldBe([note, profile], "not of a duplicate, nor of what was superseded");
        told.Entries[1].Sequence.ShouldBeGreaterThan(told.Entries[0].Sequence);
    }

    [Fact]
    public async Task A_query_names_the_last_event_it_saw()
    {
        var told = new CommitLog();
        Store.Observe(told);
        (await Store.QueryAsync(new Filter())).Sequence.ShouldBe(0);
        await Store.SaveAllAsync(Author.Alice.Note(100), Author.Alice.Note(50));
        (await Store.QueryAsync(new Filter { Limit = 0 })).Sequence.ShouldBe(told.Entries[^1].Sequence);
        (await Store.QueryAsync()).Sequence.ShouldBe(told.Entries[^1].Sequence);
    }

    [Fact]
    public async Task A_query_names_the_events_it_found_and_no_other()
    {
        var told = new CommitLog();
        Store.Observe(told);
        await Store.SaveAllAsync(Author.Alice.Note(100), Author.Alice.Note(50), Author.Alice.Event(7, 200));
        (await Store.QueryAsync(new Filter { Kinds = [1] })).Found.Order().ShouldBe([told.Entries[0].Sequence, told.Entries[1].Sequence]);
        (await Store.QueryAsync(new Filter { Kinds = [1], Limit = 1 })).Found.ShouldBe([told.Entries[0].Sequence]);
        (await Store.QueryAsync(new Filter { Limit = 0 })).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_at_once_are_each_answered_and_told_once()
    {
        var told = new CommitLog();
        Store.Observe(told);
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 200).Select(static n => Author.Alice.Note(n))];
        var answers = new ConcurrentBag<SaveStatus>();
        await Parallel.ForEachAsync(
            notes.Concat(notes),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
            async (note, _) => answers.Add(await Store.SaveAsync(note)));
        answers.Count(static status => status == SaveStatus.Stored).ShouldBe(notes.Length);
        answers.Count(static status => status == SaveStatus.Duplicate).ShouldBe(notes.Length);
        told.Entries.Select(static entry => entry.Event.Id).Order().ShouldBe(notes.Select(static note => note.Id).Order());
        told.Entries.Zip(told.Entries.Skip(1)).ShouldAllBe(static pair => pair.First.Sequence < pair.Second.Sequence);
    }

    [Fact]
    public async Task What_a_query_misses_has_a_higher_number()
    {
        var told = new CommitLog();
        Store.Observe(told);
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 15).Select(static n => Author.Alice.Note(n))];
        var saving = Task.WhenAll(notes.Select(Store.SaveAsync));
        var queries = new List<(long Sequence, EventId[] Found)>();
        do
        {
            var query = await Store.QueryAsync(new Filter());
            queries.Add((query.Sequence, await query.Events.Select(StoreReading.IdOf).ToArrayAsync(TestContext.Current.CancellationToken)));
        }
        while (!saving.IsCompleted);
        await saving;
        foreach (var (sequence, found) in queries)
            found.Order().ShouldBe(told.Entries.Where(entry => entry.Sequence <= sequence).Select(static entry => entry.Event.Id).Order());
    }

    [Fact]
    public async Task An_observers_exception_reaches_its_save_only()
    {
        var told = new CommitLog();
        VerifiedEvent bad = Author.Alice.Note(100), good = Author.Alice.Note(101);
        Store.Observe(new Thrower(bad.Id));
        Store.Observe(told);
        await Should.ThrowAsync<InvalidTimeZoneException>(() => Store.SaveAsync(bad));
        (await Store.SaveAsync(good)).ShouldBe(SaveStatus.Stored);
        told.Entries.ShouldHaveSingleItem().Event.ShouldBe(good);
        (await Store.SaveAsync(bad)).ShouldBe(SaveStatus.Duplicate, "it was stored all the same");
    }

    private sealed class Thrower(EventId at) : ICommitObserver
    {
        public void Committed(VerifiedEvent @event, long sequence)
        {
            if (@event.Id == at) throw new InvalidTimeZoneException();
        }
    }
}
