using static NostrToolkit.Wire.ReadErrorKind;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Filters that are refused: one that is not understood in full would match more than was meant.</summary>
internal static class BadFilters
{
    private static readonly string Hex = new('a', 64);
    private static readonly string Million = new('x', 1_000_000);

    public static IReadOnlyList<BadText> All { get; } = [.. Objects(), .. Unknown(), .. Twice(), .. Hexes(), .. Kinds(), .. Numbers(), .. Tags(), .. Sizes()];

    private static IEnumerable<BadText> Objects() =>
    [
        Filter("a filter that is null", "¦null", WrongType, "filters"),
        Filter("a filter that is text", "¦\"{}\"", WrongType, "filters"),
        Filter("a filter that is a number", "¦1", WrongType, "filters"),
        Filter("a filter in a list", "¦[{}]", WrongType, "filters"),
        Filter("a filter that does not end", "{\"kinds\":[1]¦", UnexpectedEnd, "filters", end: ""),
        Filter("a filter that ends in a comma", "{\"kinds\":[1],¦}", InvalidJson, "filters"),
        Filter("a filter without a colon", "{\"kinds\"¦[1]}", InvalidJson, "filters"),
        Filter("a filter whose name has no quotes", "{¦kinds:[1]}", InvalidJson, "filters"),
        Filter("a filter whose name has half of a pair", "{\"¦\\ud800\":[1]}", LoneSurrogate, "filters"),
        Filter("filters without a comma", "{} ¦{}", InvalidJson, "filters"),
        Filter("text behind a filter", "{},¦\"x\"", WrongType, "filters"),
    ];

    // No member is read over; the error quotes its name.
    private static IEnumerable<BadText> Unknown() =>
    [
        Filter("an unknown member", "{\"offset\":¦1}", UnknownMember, "offset"),
        Filter("an unknown member behind a known one", "{\"kinds\":[1],\"cursor\":¦null}", UnknownMember, "cursor"),
        Filter("a known member in another case", "{\"Kinds\":¦[1]}", UnknownMember, "Kinds"),
        Filter("the singular of a member", "{\"kind\":¦1}", UnknownMember, "kind"),
        Filter("a member with a space", "{\"ids \":¦[]}", UnknownMember, "ids "),
        Filter("a member without a name", "{\"\":¦[]}", UnknownMember, ""),
        Filter("a tag without a letter", "{\"#\":¦[\"a\"]}", UnknownMember, "#"),
        Filter("a tag of two letters", "{\"#tt\":¦[\"a\"]}", UnknownMember, "#tt"),
        Filter("a tag of a digit", "{\"#1\":¦[\"a\"]}", UnknownMember, "#1"),
        Filter("a tag of a letter beyond ASCII", "{\"#é\":¦[\"a\"]}", UnknownMember, "#é"),
        Filter("a tag of an emoji", "{\"#😀\":¦[\"a\"]}", UnknownMember, "#😀"),
        Filter("a tag with a space", "{\"# t\":¦[\"a\"]}", UnknownMember, "# t"),
        Filter("a tag with two signs", "{\"##t\":¦[\"a\"]}", UnknownMember, "##t"),
        Filter("a tag of all values", "{\"&t\":¦[\"a\"]}", UnknownMember, "&t"),
        Filter("a tag without its sign", "{\"t\":¦[\"a\"]}", UnknownMember, "t"),
        Filter("an escaped tag of two letters", "{\"\\u0023tt\":¦[]}", UnknownMember, "\\u0023tt"),
        Filter("an unknown member of 1 MB", $"{{\"{Million}\":¦1}}", UnknownMember, Million[..32] + "…"),
        Filter("an unknown member that is cut in a character", $"{{\"{Million[..31]}é\":¦1}}", UnknownMember, Million[..31] + "…"),
    ];

    private static IEnumerable<BadText> Twice() =>
    [
        Filter("ids twice", "{\"ids\":[],\"ids\":¦[]}", DuplicateMember, "ids"),
        Filter("authors twice", "{\"authors\":[],\"authors\":¦[]}", DuplicateMember, "authors"),
        Filter("kinds twice, escaped", "{\"kinds\":[1],\"\\u006binds\":¦[2]}", DuplicateMember, "kinds"),
        Filter("since twice", "{\"since\":1,\"until\":2,\"since\":¦1}", DuplicateMember, "since"),
        Filter("until twice", "{\"until\":1,\"until\":¦1}", DuplicateMember, "until"),
        Filter("limit twice", "{\"limit\":1,\"limit\":¦1}", DuplicateMember, "limit"),
        Filter("a tag twice", "{\"#t\":[\"a\"],\"kinds\":[1],\"#t\":¦[\"b\"]}", DuplicateMember, "#t"),
        Filter("a tag twice, escaped", "{\"#t\":[\"a\"],\"#\\u0074\":¦[\"b\"]}", DuplicateMember, "#\\u0074"),
    ];

    // NIP-01: full ids and keys, in lowercase.
    private static IEnumerable<BadText> Hexes()
    {
        foreach (var name in (string[])["ids", "authors", "#e", "#p"])
        {
            yield return Filter($"{name} with a prefix", $"{{\"{name}\":[¦\"{Hex[..8]}\"]}}", InvalidValue, name);
            yield return Filter($"{name} in capitals behind good ones", $"{{\"{name}\":[\"{Hex}\",¦\"{Hex.ToUpperInvariant()}\"]}}", InvalidValue, name);
            yield return Filter($"{name} that are text", $"{{\"{name}\":¦\"{Hex}\"}}", WrongType, name);
            yield return Filter($"{name} that are null", $"{{\"{name}\":¦null}}", WrongType, name);
            yield return Filter($"{name} with null", $"{{\"{name}\":[¦null]}}", WrongType, name);
        }
        yield return Filter("ids that end in a comma", $"{{\"ids\":[\"{Hex}\",¦]}}", InvalidJson, "ids");
        yield return Filter("authors with an npub", "{\"authors\":[¦\"npub1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsp9x0cv\"]}", InvalidValue, "authors");
        yield return Filter("ids with one digit too many", $"{{\"ids\":[¦\"{Hex}a\"]}}", InvalidValue, "ids");
        yield return Filter("ids with an escaped capital", $"{{\"ids\":[¦\"\\u0041{Hex[1..]}\"]}}", InvalidValue, "ids");
    }

    private static IEnumerable<BadText> Kinds() =>
    [
        Filter("kinds that are a number", "{\"kinds\":¦1}", WrongType, "kinds"),
        Filter("kinds that are text", "{\"kinds\":[¦\"1\"]}", WrongType, "kinds"),
        Filter("kinds in a list in a list", "{\"kinds\":[¦[1]]}", WrongType, "kinds"),
        Filter("kind 65536 behind good ones", "{\"kinds\":[0,65535,¦65536]}", OutOfRange, "kinds"),
        Filter("kind -1 in a filter", "{\"kinds\":[¦-1]}", OutOfRange, "kinds"),
        Filter("kind 1.0 in a filter", "{\"kinds\":[¦1.0]}", OutOfRange, "kinds"),
        Filter("kind 1e1 in a filter", "{\"kinds\":[¦1e1]}", OutOfRange, "kinds"),
        Filter("kind 01 in a filter", "{\"kinds\":[0¦1]}", InvalidJson, "kinds"),
    ];

    private static IEnumerable<BadText> Numbers()
    {
        foreach (var name in (string[])["since", "until", "limit"])
        {
            yield return Filter($"{name} in text", $"{{\"{name}\":¦\"1\"}}", WrongType, name);
            yield return Filter($"{name} that is null", $"{{\"{name}\":¦null}}", WrongType, name);
            yield return Filter($"{name} below zero", $"{{\"{name}\":¦-1}}", OutOfRange, name);
            yield return Filter($"{name} with a fraction", $"{{\"{name}\":¦1.5}}", OutOfRange, name);
            yield return Filter($"{name} with an exponent", $"{{\"{name}\":¦1e9}}", OutOfRange, name);
            yield return Filter($"{name} of 2^63", $"{{\"{name}\":¦9223372036854775808}}", OutOfRange, name);
        }
        yield return Filter("a limit of 1,000,000 digits", $"{{\"limit\":¦{new string('1', 1_000_000)}}}", OutOfRange, "limit");
    }

    private static IEnumerable<BadText> Tags() =>
    [
        Filter("a tag's values that are text", "{\"#t\":¦\"a\"}", WrongType, "#t"),
        Filter("a tag's values that are an object", "{\"#t\":¦{}}", WrongType, "#t"),
        Filter("a tag's value that is a number", "{\"#t\":[\"a\",¦1]}", WrongType, "#t"),
        Filter("a tag's value that is null", "{\"#t\":[¦null]}", WrongType, "#t"),
        Filter("a tag's value that is a list", "{\"#t\":[¦[\"a\"]]}", WrongType, "#t"),
        Filter("a tag's value with half of a pair", "{\"#t\":[\"¦\\ud83d\"]}", LoneSurrogate, "#t"),
        Filter("a tag's value with a raw tab", "{\"#t\":[\"¦\t\"]}", InvalidJson, "#t"),
        Filter("a tag's value that is no UTF-8", "{\"#t\":[\"¦‹c3›\"]}", InvalidUtf8),
        Filter("an address for #e", $"{{\"#e\":[¦\"30023:{Hex}:x\"]}}", InvalidValue, "#e"),
    ];

    private static IEnumerable<BadText> Sizes() =>
    [
        Filter("a search that is null", "{\"search\":¦null}", WrongType, "search"),
        Filter("a search of words in a list", "{\"search\":¦[\"a\",\"b\"]}", WrongType, "search"),
        Filter("a search twice", "{\"search\":\"a\",\"search\":¦\"a\"}", DuplicateMember, "search"),
        Filter("a search with half of a pair", "{\"search\":\"¦\\ud83d\"}", LoneSurrogate, "search"),
        Filter("20,000 authors and a bad one", $"{{\"authors\":[{Repeat($"\"{Hex}\",", 20_000)}¦\"\"]}}", InvalidValue, "authors"),
        Filter("100,000 kinds and a bad one", $"{{\"kinds\":[{Repeat("1,", 100_000)}¦65536]}}", OutOfRange, "kinds"),
        Filter("100,000 filters and a bad one", $"{Repeat("{},", 100_000)}{{\"x\":¦1}}", UnknownMember, "x"),
        Filter("a tag's value of 1 MB that does not end well", $"{{\"#t\":[\"{Million}¦\\x\"]}}", InvalidJson, "#t"),
        Filter("100,000 brackets in a filter", $"{{\"kinds\":[¦{new string('[', 100_000)}", WrongType, "kinds"),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static BadText Filter(string name, string json, Wire.ReadErrorKind kind, string? member = null, string end = "]")
        => BadText.Of<ReqMessage>(name, $"[\"REQ\",\"sub\",{json}{end}", kind, member);
}
