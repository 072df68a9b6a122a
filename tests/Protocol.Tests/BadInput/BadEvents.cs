using static NostrToolkit.Wire.ReadErrorKind;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Events that NIP-01, or what we do where it is silent, does not allow.</summary>
internal static class BadEvents
{
    private static readonly string Hex = new('a', 64);
    private static readonly string Million = new('x', 1_000_000);

    private static readonly (string Name, string Value)[] Values =
    [
        ("id", $"\"{Hex}\""), ("pubkey", $"\"{Hex}\""), ("created_at", "1700000000"), ("kind", "1"), ("tags", "[[\"t\",\"a\"]]"),
        ("content", "\"hello\""), ("sig", $"\"{Hex}{Hex}\""),
    ];

    public static IReadOnlyList<BadText> All { get; } =
        [.. Objects(), .. Members(), .. Digits(), .. Times(), .. Kinds(), .. Tags(), .. Contents(), .. Sizes()];

    private static IEnumerable<BadText> Objects() =>
    [
        Event("an empty event", "{¦}", MissingMember, "id"),
        Event("an event that does not end", "{¦", UnexpectedEnd, "event", end: ""),
        Event("an event that ends in a bracket", "{¦]", InvalidJson, "event"),
        Event("an event with a comma first", "{¦,\"id\":1}", InvalidJson, "event"),
        Event("a member without a colon", "{\"id\"¦}", InvalidJson, "event"),
        Event("a member without a value", "{\"id\":¦}", InvalidJson, "id"),
        Event("a member with two colons", "{\"id\":¦:1}", InvalidJson, "id"),
        Event("a member whose name has no quotes", "{¦id:1}", InvalidJson, "event"),
        Event("a member whose name is a number", "{¦1:1}", InvalidJson, "event"),
        Event("a member whose name has a raw newline", "{\"i¦\nd\":1}", InvalidJson, "event"),
        Event("a member whose name has half of a pair", "{\"¦\\ud800\":1}", LoneSurrogate, "event"),
        Event("an event that ends in a comma", Good()[..^1] + ",¦}", InvalidJson, "event"),
        Event("two members without a comma", Good()[..^1] + "¦\"x\":1}", InvalidJson, "event"),
        Event("an unknown member that is no JSON", Good()[..^1] + ",\"x\":¦nope}", InvalidJson, "event"),
        Event("an unknown member with half of a pair", Good()[..^1] + ",\"x\":[\"¦\\udfff\"]}", LoneSurrogate, "event"),
        Event("an unknown member of 100,000 brackets", Good()[..^1] + $",\"x\":{new string('[', 62)}¦{new string('[', 99_938)}", TooDeep, "event"),
    ];

    private static IEnumerable<BadText> Members()
    {
        foreach (var (name, value) in Values)
        {
            var without = $"{{{string.Join(',', Values.Where(member => member.Name != name).Select(Member))}¦}}";
            yield return Event($"no {name}", without, MissingMember, name);
            yield return Event($"{name} twice", $"{Good()[..^1]},\"{name}\":¦{value}}}", DuplicateMember, name);
            yield return Event($"{name} twice, escaped", $"{Good()[..^1]},\"\\u{(int)name[0]:X4}{name[1..]}\":¦{value}}}", DuplicateMember, name);
            yield return With($"{name} that is null", name, "¦null", WrongType);
        }
        yield return Event("a name in another case", Good().Replace("\"sig\"", "\"Sig\"")[..^1] + "¦}", MissingMember, "sig");
        yield return Event("a name with a space", Good().Replace("\"kind\"", "\"kind \"")[..^1] + "¦}", MissingMember, "kind");
        yield return Event("createdAt for created_at", Good().Replace("created_at", "createdAt")[..^1] + "¦}", MissingMember, "created_at");
    }

    private static IEnumerable<BadText> Digits()
    {
        foreach (var (name, length) in new[] { ("id", 64), ("pubkey", 64), ("sig", 128) })
        {
            var digits = new string('a', length);
            yield return With($"{name} one digit short", name, $"¦\"{digits[1..]}\"", InvalidValue);
            yield return With($"{name} one digit long", name, $"¦\"{digits}a\"", InvalidValue);
            yield return With($"{name} with a capital at its end", name, $"¦\"{digits[1..]}A\"", InvalidValue);
            yield return With($"{name} with a g", name, $"¦\"g{digits[1..]}\"", InvalidValue);
        }
        yield return With("an id of nothing", "id", "¦\"\"", InvalidValue);
        yield return With("an id with 0x", "id", $"¦\"0x{Hex[2..]}\"", InvalidValue);
        yield return With("an id with a space before it", "id", $"¦\" {Hex[1..]}\"", InvalidValue);
        yield return With("an id of letters of another script", "id", $"¦\"{Hex[2..]}а\"", InvalidValue);
        yield return With("an id with an escaped capital", "id", $"¦\"\\u0041{Hex[1..]}\"", InvalidValue);
        yield return With("an id of a number", "id", "¦1", WrongType);
        yield return With("an id of 1 MB", "id", $"¦\"{new string('a', 1_000_000)}\"", InvalidValue);
        yield return With("a key that is an npub", "pubkey", "¦\"npub1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsp9x0cv\"", InvalidValue);
        yield return With("a compressed key", "pubkey", $"¦\"02{Hex}\"", InvalidValue);
        yield return With("a signature of a list", "sig", $"¦[\"{Hex}\"]", WrongType);
    }

    private static IEnumerable<BadText> Times() =>
    [
        With("a time with a fraction of nothing", "created_at", "¦1700000000.0", OutOfRange),
        With("a time with an exponent", "created_at", "¦1.7e9", OutOfRange),
        With("a time that is negative", "created_at", "¦-1", OutOfRange),
        With("a time of minus zero", "created_at", "¦-0", OutOfRange),
        With("a time of 2^63", "created_at", "¦9223372036854775808", OutOfRange),
        With("a time of 2^64", "created_at", "¦18446744073709551616", OutOfRange),
        With("a time of 2^64 + 1700000000", "created_at", "¦18446744075409551616", OutOfRange),
        With("a time of 1,000,000 digits", "created_at", $"¦{new string('9', 1_000_000)}", OutOfRange),
        With("a time of 1e1000000000", "created_at", "¦1e1000000000", OutOfRange),
        With("a time with a leading zero", "created_at", "0¦1700000000", InvalidJson),
        With("a time with a plus", "created_at", "¦+1", InvalidJson),
        With("a time that is infinite", "created_at", "¦Infinity", InvalidJson),
        With("a time in text", "created_at", "¦\"1700000000\"", WrongType),
        With("a time as ISO 8601", "created_at", "¦\"2023-11-14T22:13:20Z\"", WrongType),
        With("a time with an underscore", "created_at", "1¦_700_000_000", InvalidJson, "event"),
    ];

    private static IEnumerable<BadText> Kinds() =>
    [
        With("kind 65536", "kind", "¦65536", OutOfRange),
        With("kind 65537, which is 1 in 16 bits", "kind", "¦65537", OutOfRange),
        With("kind 2^32 + 1", "kind", "¦4294967297", OutOfRange),
        With("kind -1", "kind", "¦-1", OutOfRange),
        With("kind 1.0", "kind", "¦1.0", OutOfRange),
        With("kind 1e0", "kind", "¦1e0", OutOfRange),
        With("a kind in text", "kind", "¦\"1\"", WrongType),
        With("a kind that is true", "kind", "¦true", WrongType),
        With("a list of kinds", "kind", "¦[1]", WrongType),
    ];

    private static IEnumerable<BadText> Tags() =>
    [
        With("tags that are an object", "tags", "¦{\"t\":\"a\"}", WrongType),
        With("tags that are text", "tags", "¦\"[]\"", WrongType),
        With("a tag that is empty", "tags", "[[¦]]", InvalidValue),
        With("a tag that is empty behind a good one", "tags", "[[\"t\",\"a\"],[¦]]", InvalidValue),
        With("a tag that is text", "tags", "[¦\"t\"]", WrongType),
        With("a tag that is null", "tags", "[¦null]", WrongType),
        With("a tag of a number", "tags", "[[\"expiration\",¦1700000000]]", WrongType),
        With("a tag of null", "tags", "[[\"t\",¦null]]", WrongType),
        With("a tag of true", "tags", "[[¦true]]", WrongType),
        With("a tag in a tag", "tags", "[[\"t\",¦[\"a\"]]]", WrongType),
        With("a tag of an object", "tags", "[[¦{}]]", WrongType),
        With("a tag that ends in a comma", "tags", "[[\"t\",¦]]", InvalidJson),
        With("tags that end in a comma", "tags", "[[\"t\"],¦]", InvalidJson),
        With("tags without a comma", "tags", "[[\"t\"]¦[\"p\"]]", InvalidJson),
        With("a tag with half of a pair", "tags", "[[\"t\",\"¦\\ud800\"]]", LoneSurrogate),
        With("a tag with a raw newline", "tags", "[[\"t\",\"a¦\n\"]]", InvalidJson),
        With("tags of 100,000 brackets", "tags", $"[[¦{new string('[', 99_998)}", WrongType),
    ];

    private static IEnumerable<BadText> Contents() =>
    [
        With("content that is a number", "content", "¦1", WrongType),
        With("content that is an object", "content", "¦{}", WrongType),
        With("content with half of a pair", "content", "\"a¦\\ud83d b\"", LoneSurrogate),
        With("content with the other half", "content", "\"¦\\ude00\"", LoneSurrogate),
        With("content with a raw newline", "content", "\"a¦\nb\"", InvalidJson),
        With("content with a raw control character", "content", "\"¦\u0001\"", InvalidJson),
        With("content with a raw DEL and a raw NUL", "content", "\"\u007f¦\0\"", InvalidJson),
        With("content with an unknown escape", "content", "\"¦\\a\"", InvalidJson),
        With("content with an escape of eight digits", "content", "\"¦\\U0001F600\"", InvalidJson),
        Event("content with an overlong NUL", Good().Replace("\"hello\"", "\"¦‹c080›\""), InvalidUtf8),
        Event("content with an encoded surrogate", Good().Replace("\"hello\"", "\"¦‹eda0bd›\""), InvalidUtf8),
        Event("content that is cut in a character", Good().Replace("\"hello\"", "\"¦‹f09f98›\""), InvalidUtf8),
    ];

    private static IEnumerable<BadText> Sizes() =>
    [
        With("content of 1 MB that does not end well", "content", $"\"{Million}¦\\x\"", InvalidJson),
        With("content of 1 MB with half of a pair at its end", "content", $"\"{Million}¦\\ud83d\"", LoneSurrogate),
        With("content of 166,666 escapes and a bad one", "content", $"\"{Repeat("\\u0041", 166_666)}¦\\u004\"", InvalidJson),
        With("100,000 tags and an empty one", "tags", $"[{Repeat("[\"t\"],", 100_000)}[¦]]", InvalidValue),
        With("100,000 strings in a tag and a number", "tags", $"[[{Repeat("\"t\",", 100_000)}¦1]]", WrongType),
        Event("100,000 unknown members and no others", $"{{{Repeat("\"x\":0,", 99_999)}\"x\":0¦}}", MissingMember, "id"),
        Event("a member with a name of 1 MB and no value", $"{{\"{Million}\":¦}}", InvalidJson, "event"),
    ];

    private static string Good() => $"{{{string.Join(',', Values.Select(Member))}}}";

    private static string Member((string Name, string Value) member) => $"\"{member.Name}\":{member.Value}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    // One value wrong, which the others before and behind it do not help.
    private static BadText With(string name, string member, string value, Wire.ReadErrorKind kind, string? blamed = null)
        => Event(name, $"{{{string.Join(',', Values.Select(part => Member(part.Name == member ? (member, value) : part)))}}}", kind, blamed ?? member);

    private static BadText Event(string name, string json, Wire.ReadErrorKind kind, string? member = null, string end = "]")
        => BadText.Of<PublishMessage>(name, $"[\"EVENT\",{json}{end}", kind, member);
}
