using static NostrToolkit.Relay.Tests.StoreReading;

namespace NostrToolkit.Relay.Tests;

public abstract partial class EventStoreConformance
{
    public static TheoryData<ushort> ReplacedKinds => [0, 3, 10_000, 19_999, 30_000, 39_999];

    [Theory]
    [MemberData(nameof(ReplacedKinds))]
    public async Task The_newest_version_wins(ushort kind)
    {
        VerifiedEvent older = Author.Alice.Event(kind, 100), newer = Author.Alice.Event(kind, 101), oldest = Author.Alice.Event(kind, 99);
        (await Store.SaveAsync(older)).ShouldBe(SaveStatus.Stored);
        (await Store.SaveAsync(newer)).ShouldBe(SaveStatus.Stored);
        (await Store.SaveAsync(oldest)).ShouldBe(SaveStatus.Superseded);
        (await Store.SaveAsync(older)).ShouldBe(SaveStatus.Superseded, "it was replaced and does not come back");
        (await Store.FindAsync(new Filter())).ShouldBe([newer.Id]);
    }

    [Theory]
    [MemberData(nameof(ReplacedKinds))]
    public async Task Of_versions_of_one_time_the_lowest_id_wins(ushort kind)
    {
        var (lower, higher) = Author.Alice.Pair(kind, 100);
        (await Store.SaveAsync(higher)).ShouldBe(SaveStatus.Stored);
        (await Store.SaveAsync(lower)).ShouldBe(SaveStatus.Stored);
        (await Store.SaveAsync(higher)).ShouldBe(SaveStatus.Superseded);
        (await Store.FindAsync(new Filter())).ShouldBe([lower.Id]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(45)]
    [InlineData(1000)]
    [InlineData(9999)]
    [InlineData(40_000)]
    public async Task Regular_events_are_all_kept(ushort kind)
    {
        var (lower, higher) = Author.Alice.Pair(kind, 100, ["d", "x"]);
        await Store.SaveAllAsync(higher, lower);
        (await Store.FindAsync(new Filter())).ShouldBe(Ids(lower, higher));
    }

    [Fact]
    public async Task Author_kind_and_identifier_make_the_address()
    {
        VerifiedEvent[] all =
        [
            Author.Alice.Event(30_000, 106, "", ["d", "x"]),
            Author.Bob.Event(30_000, 105, "", ["d", "x"]),
            Author.Alice.Event(30_001, 104, "", ["d", "x"]),
            Author.Alice.Event(30_000, 103, "", ["d", "y"]),
            Author.Alice.Event(30_000, 102, "", ["d", "x\0"]),
            Author.Alice.Event(10_000, 101, "", ["d", "x"]),
        ];
        await Store.SaveAllAsync(all);
        (await Store.FindAsync(new Filter())).ShouldBe(Ids(all));
        var older = Author.Alice.Event(10_000, 100, "", ["d", "y"]);
        (await Store.SaveAsync(older)).ShouldBe(SaveStatus.Superseded, "a replaceable one has no identifier");
    }

    [Fact]
    public async Task Without_an_identifier_it_is_empty()
    {
        await Store.SaveAllAsync(
            Author.Alice.Event(30_000, 100),
            Author.Alice.Event(30_000, 101, "", ["d"]),
            Author.Alice.Event(30_000, 102, "", ["d", ""]),
            Author.Alice.Event(30_000, 103, "", ["d", "", "x"], ["d", "y"]));
        (await Store.FindAsync(new Filter())).Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_identifier_counts()
    {
        var xy = Author.Alice.Event(30_000, 100, "", ["e", "y"], ["d", "x"], ["d", "y"]);
        var y = Author.Alice.Event(30_000, 101, "", ["d", "y"]);
        await Store.SaveAllAsync(xy, y);
        (await Store.FindAsync(Tagged('d', "y"))).ShouldBe(Ids(y, xy));
    }

    [Fact]
    public async Task Identifiers_are_compared_decoded()
    {
        var older = Author.Respelled(Author.Alice.Event(30_000, 100, "", ["d", "a/b"]), "a/b", "\\u0061\\/b");
        var newer = Author.Alice.Event(30_000, 101, "", ["d", "a/b"]);
        await Store.SaveAllAsync(older, newer);
        (await Store.FindAsync(new Filter())).ShouldBe([newer.Id]);
        (await Store.FindAsync(Tagged('d', "a/b"))).ShouldBe([newer.Id]);
    }

    [Fact]
    public async Task Nothing_finds_what_was_replaced()
    {
        var older = Author.Respelled(Author.Alice.Event(0, 100, "", ["t", "old/tag"], ["t", "both"]), "old/tag", "old\\/tag");
        var newer = Author.Alice.Event(0, 101, "", ["t", "new"], ["t", "both"]);
        var note = Author.Bob.Note(50, ["t", "old/tag"]);
        await Store.SaveAllAsync(note, older, newer);
        (await Store.FindAsync(new Filter { Ids = [older.Id] })).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('t', "old/tag") with { Limit = 1 })).ShouldBe([note.Id], "it takes no place either");
        (await Store.FindAsync(Tagged('t', "old/tag", "both"))).ShouldBe(Ids(newer, note));
        (await Store.FindAsync(new Filter { Authors = [Author.Alice.Key], Kinds = [0] })).ShouldBe([newer.Id]);
    }

    [Fact]
    public async Task Versions_that_compete_in_one_commit_leave_the_right_one()
    {
        var versions = Enumerable.Range(0, 60).Select(static n => Author.Alice.Event(30_000, 100 + n % 3, $"{n}", ["d", "x"])).ToArray();
        await Task.WhenAll(versions.Select(Store.SaveAsync));
        var winner = versions.OrderByDescending(static version => version.CreatedAt).ThenBy(static version => version.Id).First();
        (await Store.FindAsync(new Filter())).ShouldBe([winner.Id]);
        (await Store.FindAsync(Tagged('d', "x"))).ShouldBe([winner.Id]);
    }
}
