using static NostrToolkit.Relay.Tests.StoreReading;

namespace NostrToolkit.Relay.Tests;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task A_stored_event_comes_back_byte_for_byte()
    {
        var note = Author.Alice.Event(1, 100, "\"quoted\"\n€ 😀 \u2028", ["e", "x\ty"], ["lone"]);
        (await Store.SaveAsync(note)).ShouldBe(SaveStatus.Stored);
        var query = await Store.QueryAsync(new Filter());
        var texts = new List<byte[]>();
        await foreach (var text in query.Events) texts.Add(text.ToArray());
        texts.ShouldHaveSingleItem().ShouldBe(note.JsonAndMessageEnd.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(30_000)]
    public async Task The_same_event_again_is_a_duplicate(ushort kind)
    {
        var @event = Author.Alice.Event(kind, 100);
        (await Store.SaveAsync(@event)).ShouldBe(SaveStatus.Stored);
        (await Store.SaveAsync(@event)).ShouldBe(SaveStatus.Duplicate);
        (await Store.FindAsync(new Filter())).ShouldBe([@event.Id]);
    }

    [Fact]
    public async Task Of_twins_in_flight_one_is_stored()
    {
        var note = Author.Alice.Note(100);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.SaveAsync(note)));
        statuses.Count(static status => status == SaveStatus.Stored).ShouldBe(1);
        statuses.Count(static status => status == SaveStatus.Duplicate).ShouldBe(19);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(29_999)]
    public void An_ephemeral_event_is_refused(ushort kind)
        => Should.Throw<ArgumentException>(() => Store.SaveAsync(Author.Alice.Event(kind, 100)));

    [Fact]
    public async Task The_same_tag_twice_is_fine()
    {
        var note = Author.Alice.Note(100, ["t", "nostr"], ["t", "nostr"], ["t", "nostr", "more"]);
        (await Store.SaveAsync(note)).ShouldBe(SaveStatus.Stored);
        (await Store.FindAsync(Tagged('t', "nostr"))).ShouldBe([note.Id]);
    }

    [Fact]
    public async Task All_times_and_kinds_are_kept_exactly()
    {
        VerifiedEvent first = Author.Alice.Event(1, 0), beforeLast = Author.Alice.Event(2, long.MaxValue - 1);
        var last = Author.Alice.Event(ushort.MaxValue, long.MaxValue);
        await Store.SaveAllAsync(beforeLast, last, first);
        (await Store.FindAsync(new Filter())).ShouldBe(Ids(last, beforeLast, first));
        (await Store.FindAsync(new Filter { Since = new UnixTime(long.MaxValue) })).ShouldBe([last.Id]);
        (await Store.FindAsync(new Filter { Until = new UnixTime(0) })).ShouldBe([first.Id]);
        (await Store.FindAsync(new Filter { Kinds = [ushort.MaxValue] })).ShouldBe([last.Id]);
    }

    [Fact]
    public async Task After_the_end_saves_fail_and_queries_throw()
    {
        await Store.DisposeAsync();
        var result = await Store.SaveAsync(Author.Alice.Note(100), TestContext.Current.CancellationToken);
        result.ShouldBe(SaveResult.Failed("the store is closed"));
        await Should.ThrowAsync<ObjectDisposedException>(() => Store.QueryAsync(new Filter()));
    }
}
