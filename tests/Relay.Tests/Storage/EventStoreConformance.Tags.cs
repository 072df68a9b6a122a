using static NostrToolkit.Relay.Tests.StoreReading;

namespace NostrToolkit.Relay.Tests;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task Only_the_second_element_of_a_tag_is_found()
    {
        VerifiedEvent note = Author.Alice.Note(100, ["t", "value", "third"], ["r"]), empty = Author.Alice.Note(99, ["t", ""]);
        await Store.SaveAllAsync(note, empty);
        (await Store.FindAsync(Tagged('t', "value"))).ShouldBe([note.Id]);
        (await Store.FindAsync(Tagged('t', "third"))).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('t', "t"))).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('t', ""))).ShouldBe([empty.Id]);
        (await Store.FindAsync(Tagged('r', ""))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Letters_are_case_sensitive()
    {
        VerifiedEvent small = Author.Alice.Note(101, ["k", "1"]), capital = Author.Alice.Note(100, ["K", "1"]);
        await Store.SaveAllAsync(small, capital, Author.Alice.Note(99, ["kk", "1"]));
        (await Store.FindAsync(Tagged('k', "1"))).ShouldBe([small.Id]);
        (await Store.FindAsync(Tagged('K', "1"))).ShouldBe([capital.Id]);
    }

    [Fact]
    public async Task Values_are_compared_decoded_and_exactly()
    {
        var spelled = Author.Respelled(Author.Alice.Note(101, ["r", "http://é"]), "http://é", "http:\\/\\/\\u00e9");
        var plain = Author.Alice.Note(100, ["r", "http://é"]);
        var longer = Author.Alice.Note(99, ["r", "http://é/"], ["r", "a\0b\n\"\\"]);
        await Store.SaveAllAsync(spelled, plain, longer);
        (await Store.FindAsync(Tagged('r', "http://é"))).ShouldBe(Ids(spelled, plain));
        (await Store.FindAsync(Tagged('r', "HTTP://é"))).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('r', "a\0b\n\"\\"))).ShouldBe([longer.Id]);
        (await Store.FindAsync(Tagged('r', "a"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_letter_of_a_filter_must_be_there()
    {
        var both = Author.Alice.Note(102, ["t", "x"], ["r", "y"]);
        VerifiedEvent one = Author.Bob.Note(101, ["t", "x"]), other = Author.Bob.Note(100, ["r", "y"]);
        await Store.SaveAllAsync(both, one, other);
        var filter = new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = ["x", "z"], ['r'] = ["y"] } };
        (await Store.FindAsync(filter)).ShouldBe([both.Id]);
        (await Store.FindAsync(filter with { Authors = [Author.Bob.Key] })).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('t', "x") with { Authors = [Author.Bob.Key], Kinds = [1] })).ShouldBe([one.Id]);
        (await Store.FindAsync(Tagged('t', "x") with { Kinds = [2] })).ShouldBeEmpty();
        (await Store.FindAsync(Tagged('t', "x") with { Ids = [one.Id, other.Id] })).ShouldBe([one.Id]);
    }

    [Fact]
    public async Task An_event_with_several_of_the_values_is_found_once()
    {
        VerifiedEvent two = Author.Alice.Note(101, ["t", "x"], ["t", "y"]), one = Author.Alice.Note(100, ["t", "y"]);
        await Store.SaveAllAsync(two, one);
        (await Store.FindAsync(Tagged('t', "x", "y") with { Limit = 2 })).ShouldBe(Ids(two, one));
    }

    [Fact]
    public async Task A_long_value_is_found()
    {
        var value = new string('v', 20_000);
        var note = Author.Alice.Note(100, ["r", value], ["r", value + "2"]);
        await Store.SaveAllAsync(note);
        (await Store.FindAsync(Tagged('r', value))).ShouldBe([note.Id]);
        (await Store.FindAsync(Tagged('r', value[..^1]))).ShouldBeEmpty();
    }
}
