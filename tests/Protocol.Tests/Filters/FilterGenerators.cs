using CsCheck;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Events and filters from so small an alphabet that many of them match.</summary>
internal static class FilterGenerators
{
    // How many values a long list has besides those of a short one.
    private const int MaxMore = 36;

    // Of those kinds that a long list has besides.
    private const int FirstKind = 1000;

    private static readonly string[] Hex = [new('a', 64), new('b', 64), new('0', 64)];

    private static readonly string[] Words = ["", "a", "A", "é", "\n", "a/b", "\\u0061", Hex[0]];

    public static Gen<Spelling> Spelling { get; } = Gen.OneOf<Spelling>([.. Spellings.All]);

    public static Gen<SampleEvent> Event { get; } = Gen.Select(
        Gen.OneOf<string>(Hex), Gen.OneOf<string>(Hex), Gen.Long[0, 4], Gen.OneOf<int>(0, 1, 7, 65535), EventTag().Array[0, 4],
        static (id, author, createdAt, kind, tags) => new SampleEvent(id, author, createdAt, kind, tags, "", new string('f', 128)));

    public static Gen<FilterModel> Filter { get; } = Gen.Select(
        Maybe(List(Gen.OneOf<string>(Hex))), Maybe(List(Gen.OneOf<string>(Hex))), Maybe(List(Gen.OneOf<int>(0, 1, 7, 65535))),
        Gen.Select(Time(), Time(), Gen.OneOf<int?>(null, null, 0, 1)), TagMembers(),
        static (ids, authors, kinds, numbers, tags) => new FilterModel
        {
            Ids = ids, Authors = authors, Kinds = kinds, Since = numbers.Item1, Until = numbers.Item2, Limit = numbers.Item3, Tags = tags,
        });

    /// <summary>Filters that have <c>&amp;x</c> members, mostly one and wide enough in the rest.</summary>
    public static Gen<FilterModel> AndFilter { get; } = Gen.Select(Filter, TagMembers(), Gen.Int[0, 2],
        static (filter, all, rest) => (rest == 0 ? filter : new FilterModel { Kinds = filter.Kinds, Tags = filter.Tags }) with { AllTags = all });

    /// <summary>
    /// Lists longer than those that are scanned, and so long that the bits of their values are those of many others too: what they
    /// leave, only the exact comparison tells.
    /// </summary>
    public static Gen<FilterModel> LongFilter { get; } = Gen.Select(Filter, Gen.Int[0, MaxMore], static (filter, more) => filter with
    {
        Ids = Longer(filter.Ids, more),
        Authors = Longer(filter.Authors, more),
        Kinds = filter.Kinds is null or [] ? filter.Kinds : [.. Enumerable.Range(FirstKind, more), .. filter.Kinds],
        Tags = [.. filter.Tags.Select(tag => (tag.Letter, tag.Values.Length == 0 ? [] : Longer(tag.Values, more)!))],
    });

    /// <summary>Events with many tags, the same one often among them; half of them have another value of a long list, or one of none.</summary>
    public static Gen<SampleEvent> LongEvent { get; } = Gen.Select(
        Event, EventTag().Array[0, 40], Gen.Int[0, 2 * MaxMore], Gen.Int[0, 2 * MaxMore], Gen.Int[0, 2 * MaxMore],
        static (item, tags, id, author, kind) => item with
        {
            Id = id < MaxMore ? Other(id) : item.Id,
            PublicKey = author < MaxMore ? Other(author) : item.PublicKey,
            Kind = kind < MaxMore ? FirstKind + kind : item.Kind,
            Tags = [.. item.Tags, .. tags.Select((tag, index) => index % 4 == 0 && tag.Count > 1 ? (IReadOnlyList<string>)[tag[0], Other((id + index) % MaxMore)] : tag)],
        });

    // Two or three values of a few, more often than one or none, so that filters are wide enough to match.
    private static Gen<T[]> List<T>(Gen<T> value)
        => Gen.Frequency((1, Gen.Const(0)), (2, Gen.Const(1)), (6, Gen.Int[2, 4])).SelectMany(count => value.Array[count]);

    private static Gen<T[]?> Maybe<T>(Gen<T[]> list)
        => Gen.Frequency((3, Gen.Const((T[]?)null)), (1, list.Select(static values => (T[]?)values)));

    private static string[]? Longer(string[]? values, int more)
        => values is null or [] ? values : [.. Enumerable.Range(0, more).Select(Other), .. values];

    private static string Other(int number) => $"{number:x64}";

    private static Gen<long?> Time()
        => Gen.Frequency((3, Gen.Const((long?)null)), (1, Gen.Long[0, 5].Select(static seconds => (long?)seconds)));

    private static Gen<IReadOnlyList<string>> EventTag()
        => Gen.Select(Gen.OneOf<string>("a", "A", "e", "E", "p", "t", "T", "z", "Z", "tt", "", "é"), Gen.OneOf<string>([.. Words, .. Hex]).Array[0, 2],
            static (name, values) => (IReadOnlyList<string>)[name, .. values]);

    private static Gen<(char, string[])[]> TagMembers()
        => Gen.OneOf<char>('a', 'A', 'e', 'E', 'p', 't', 'T', 'z', 'Z').Array[0, 2].SelectMany(static letters =>
            Gen.Select(List(Gen.OneOf<string>(Hex)), List(Gen.OneOf<string>(Words)), (hex, words) =>
                letters.Distinct().Select(letter => (letter, letter is 'e' or 'p' ? hex : words)).ToArray()));
}
