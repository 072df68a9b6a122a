using System.Buffers;
using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>From a filter of one's own to the wire and back.</summary>
public sealed class FilterRoundTripTests
{
    [Fact]
    public void A_filter_arrives_as_it_was_meant() => FilterGenerators.Filter.Array[1, 4].Sample(static models =>
    {
        var message = new ReqMessage(SubscriptionId.Create("sub"), FilterList.Create([.. models.Select(ToFilter)]));
        Faces.Read<ReqMessage>(Faces.Write(message), out var received).ShouldBe(default);

        received.Filters.Count.ShouldBe(models.Length);
        var next = 0;
        foreach (var view in received.Filters) ShouldBe(view, models[next++]);
        next.ShouldBe(models.Length);
        received.Filters.ShouldBe(message.Filters);
    }, iter: 3_000);

    [Fact]
    public void The_limit_arrives()
    {
        foreach (var view in FilterList.Create(new Filter { Limit = 0 })) view.Limit.ShouldBe(new Limit(0));
        foreach (var view in FilterList.Create(new Filter())) view.Limit.ShouldBeNull();
    }

    [Fact]
    public void The_search_arrives()
    {
        foreach (var view in FilterList.Create(new Filter { Search = "a \"b\" é language:en" }))
            view.Search.ShouldNotBeNull().ToString().ShouldBe("a \"b\" é language:en");
    }

    // Lists that are no arrays go another way.
    [Fact]
    public void Any_list_is_written()
    {
        EventId[] ids = [new(Bytes32.From(new byte[32])), new(Bytes32.From([.. Enumerable.Repeat((byte)0xAB, 32)]))];
        var array = FilterList.Create(new Filter { Ids = ids });
        array.ShouldBe(FilterList.Create(new Filter { Ids = ids.ToList() }));
        array.ShouldBe(FilterList.Create(new Filter { Ids = System.Collections.Immutable.ImmutableArray.Create(ids) }));
        var tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = ["a"] };
        FilterList.Create(new Filter { Tags = tags }).ShouldBe(FilterList.Create(new Filter { Tags = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(tags) }));
    }

    [Fact]
    public void An_empty_list_stays_an_empty_list()
    {
        var filter = new Filter { Ids = [], Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = [] } };
        Encoding.UTF8.GetString(FilterList.Create(filter).Json.Span).ShouldBe("""{"ids":[],"#t":[]}""");
    }

    [Fact]
    public void No_filter_at_all_is_refused() => Should.Throw<ArgumentException>(static () => FilterList.Create());

    // ["REQ","sub",] would be no JSON.
    [Fact]
    public void A_list_that_was_never_filled_is_not_written()
    {
        var request = new ReqMessage(SubscriptionId.Create("sub"), default);
        Should.Throw<InvalidOperationException>(() => request.WriteTo(new ArrayBufferWriter<byte>()));
    }

    public static TheoryData<Filter> Unsendable => new(
        new Filter { Limit = -1 },
        new Filter { Since = new UnixTime(-1) },
        new Filter { Until = new UnixTime(-1) },
        new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = null! } },
        new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['t'] = [null!] } },
        Tagged('e', new string('A', 64)), Tagged('p', new string('a', 63)),
        Tagged('"', "x"), Tagged('1', "x"), Tagged('é', "x"), Tagged('\u0165', "x"), Tagged('e', "not hex"), Tagged('p', ""));

    // A relay would refuse them, and our own reader would silently drop them.
    [Theory]
    [MemberData(nameof(Unsendable))]
    public void A_filter_that_no_reader_accepts_is_not_made(Filter filter)
        => Should.Throw<ArgumentException>(() => FilterList.Create(new Filter(), filter)).Message.ShouldStartWith("A filter cannot be sent: ");

    private static Filter Tagged(char letter, string value)
        => new() { Tags = new Dictionary<char, IReadOnlyList<string>> { [letter] = [value] } };

    private static Filter ToFilter(FilterModel model) => new()
    {
        Ids = model.Ids?.Select(static id => EventId.TryParse(id, out var value) ? value : default).ToArray(),
        Authors = model.Authors?.Select(static key => PublicKey.TryParse(key, out var value) ? value : default).ToArray(),
        Kinds = model.Kinds?.Select(static kind => new Kind((ushort)kind)).ToArray(),
        Since = model.Since is { } since ? new UnixTime(since) : null,
        Until = model.Until is { } until ? new UnixTime(until) : null,
        Tags = model.Tags.ToDictionary(static tag => tag.Letter, static tag => (IReadOnlyList<string>)tag.Values),
    };

    private static void ShouldBe(in FilterView view, FilterModel model)
    {
        Texts(view.Ids).ShouldBe(model.Ids);
        Texts(view.Authors).ShouldBe(model.Authors);
        Texts(view.Kinds).ShouldBe(model.Kinds?.Select(static kind => kind.ToString()));
        view.Since?.Seconds.ShouldBe(model.Since!.Value);
        view.Until?.Seconds.ShouldBe(model.Until!.Value);
        (view.Since is null, view.Until is null).ShouldBe((model.Since is null, model.Until is null));
        view.Tags.Count.ShouldBe(model.Tags.Length);
        var next = 0;
        foreach (var tag in view.Tags)
        {
            tag.Letter.ShouldBe(model.Tags[next].Letter);
            Texts<JsonString>(tag.Values).ShouldBe(model.Tags[next++].Values);
        }
        next.ShouldBe(model.Tags.Length);
    }

    private static string[]? Texts<T>(JsonList<T>? list)
        where T : IJsonValue<T>
    {
        if (list is not { } values) return null;
        var texts = new List<string>();
        foreach (var value in values) texts.Add(value.ToString()!);
        return [.. texts];
    }
}
