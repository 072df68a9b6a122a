using static NostrToolkit.Relay.Tests.StoreReading;

namespace NostrToolkit.Relay.Tests;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task Members_are_and_values_are_or()
    {
        VerifiedEvent note = Author.Alice.Note(100), reaction = Author.Alice.Event(7, 101), others = Author.Bob.Note(102);
        await Store.SaveAllAsync(note, reaction, others);
        (await Store.FindAsync(new Filter { Authors = [Author.Alice.Key] })).ShouldBe(Ids(reaction, note));
        (await Store.FindAsync(new Filter { Kinds = [1] })).ShouldBe(Ids(others, note));
        (await Store.FindAsync(new Filter { Authors = [Author.Alice.Key, Author.Bob.Key], Kinds = [1, 6] })).ShouldBe(Ids(others, note));
        (await Store.FindAsync(new Filter { Ids = [note.Id, others.Id], Authors = [Author.Bob.Key] })).ShouldBe([others.Id]);
        (await Store.FindAsync(new Filter { Ids = [note.Id, reaction.Id], Kinds = [7] })).ShouldBe([reaction.Id]);
        (await Store.FindAsync(new Filter { Ids = [note.Id, reaction.Id], Until = new UnixTime(100) })).ShouldBe([note.Id]);
        (await Store.FindAsync(new Filter { Authors = [Author.Carol.Key] })).ShouldBeEmpty();
    }

    // Without its words the filter would find more than was asked for.
    [Fact]
    public async Task A_search_is_refused()
    {
        await Store.SaveAllAsync(Author.Alice.Note(100));
        await Should.ThrowAsync<EventStoreException>(() => Store.FindAsync(new Filter(), new Filter { Kinds = [1], Search = "words" }));
    }

    [Fact]
    public async Task Since_and_until_include_their_second()
    {
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 5).Select(static n => Author.Alice.Note(104 - n))];
        await Store.SaveAllAsync(notes);
        var filter = new Filter { Since = new UnixTime(101), Until = new UnixTime(103) };
        (await Store.FindAsync(filter)).ShouldBe(Ids(notes[1..4]));
        (await Store.FindAsync(filter with { Authors = [Author.Alice.Key] })).ShouldBe(Ids(notes[1..4]));
        (await Store.FindAsync(filter with { Kinds = [1, 2] })).ShouldBe(Ids(notes[1..4]));
    }

    [Fact]
    public async Task Of_one_time_the_lowest_id_comes_first_and_survives_the_limit()
    {
        string[] parities = ["even", "odd"];
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 15).Select(n => Author.Alice.Event(1, 100, $"{n}", ["t", parities[n % 2]]))];
        await Store.SaveAllAsync(notes);
        var expected = notes.Select(static note => note.Id).Order().ToArray();
        (await Store.FindAsync(new Filter())).ShouldBe(expected);
        (await Store.FindAsync(new Filter { Limit = 3 })).ShouldBe(expected[..3]);
        (await Store.FindAsync(new Filter { Authors = [Author.Alice.Key, Author.Bob.Key], Limit = 7 })).ShouldBe(expected[..7]);
        (await Store.FindAsync(Tagged('t', "even", "odd") with { Limit = 7 })).ShouldBe(expected[..7]);
    }

    [Fact]
    public async Task Every_filter_has_its_own_limit_and_the_union_is_newest_first()
    {
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 6).Select(static n => (n % 2 == 0 ? Author.Alice : Author.Bob).Note(105 - n))];
        await Store.SaveAllAsync(notes);
        Filter alice = new() { Authors = [Author.Alice.Key], Limit = 1 }, bob = new() { Authors = [Author.Bob.Key], Limit = 2 };
        (await Store.FindAsync(bob, alice)).ShouldBe(Ids(notes[0], notes[1], notes[3]));
        (await Store.FindAsync(bob, alice, new Filter { Limit = 2 })).ShouldBe(Ids(notes[0], notes[1], notes[3]), "each event once");
    }

    [Fact]
    public async Task A_limit_of_nothing_finds_nothing_and_none_finds_as_many_as_the_store_allows()
    {
        VerifiedEvent[] notes = [.. Enumerable.Range(0, MaxLimit + 5).Select(static n => Author.Alice.Note(200 - n))];
        await Store.SaveAllAsync(notes);
        (await Store.FindAsync(new Filter { Limit = 0 })).ShouldBeEmpty();
        (await Store.FindAsync(new Filter())).ShouldBe(Ids(notes[..MaxLimit]));
        (await Store.FindAsync(new Filter { Limit = long.MaxValue, Kinds = [1] })).ShouldBe(Ids(notes[..MaxLimit]));
        Filter[] two = [new(), new() { Until = notes[MaxLimit].CreatedAt }];
        (await Store.FindAsync(two)).ShouldBe(Ids(notes), "the store's limit is per filter too");
    }

    [Fact]
    public async Task A_filter_that_accepts_nothing_finds_nothing()
    {
        await Store.SaveAllAsync(Author.Alice.Note(100, ["t", "x"]));
        Filter[] nothing =
        [
            new() { Ids = [] }, new() { Authors = [] }, new() { Kinds = [] }, Tagged('t'),
            new() { Since = new UnixTime(101), Until = new UnixTime(99) },
        ];
        foreach (var filter in nothing) (await Store.FindAsync(filter)).ShouldBeEmpty();
        (await Store.FindAsync(nothing)).ShouldBeEmpty();
        (await Store.FindAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Long_lists_find_all()
    {
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 10).Select(static n => Author.Alice.Note(100 - n, ["t", $"{n}"]))];
        await Store.SaveAllAsync(notes);
        int[] numbers = [.. Enumerable.Range(0, 3000)];
        Bytes32[] strangers = [.. numbers.Select(static n => Bytes32.From([.. BitConverter.GetBytes(n), .. new byte[28]]))];
        Filter[] filters =
        [
            new() { Ids = [.. strangers.Select(static id => new EventId(id)), .. Ids(notes)] },
            new() { Authors = [.. strangers.Select(static key => new PublicKey(key)), Author.Alice.Key] },
            new() { Authors = [Author.Alice.Key], Kinds = [.. numbers.Select(static n => (Kind)(ushort)n)] },
            Tagged('t', [.. numbers.Select(static n => $"{n}")]),
        ];
        foreach (var filter in filters) (await Store.FindAsync(filter)).ShouldBe(Ids(notes));
    }
}
