using static NostrToolkit.Wire.ReadErrorKind;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Texts that are no message, whatever they carry.</summary>
internal static partial class BadEnvelopes
{
    private static readonly string Million = new('x', 1_000_000);

    public static IReadOnlyList<BadText> All { get; } =
        [.. Texts(), .. Arrays(), .. Names(), .. Strings(), .. Encodings(), .. Endings(), .. Depths(), .. Ignored(), .. Elements(), .. Extensions()];

    // RFC 8259 section 2: what a text is made of.
    private static IEnumerable<BadText> Texts() =>
    [
        Close("nothing", "¦", UnexpectedEnd),
        Close("white space only", " \t\r\n¦", UnexpectedEnd),
        Close("a byte order mark", "¦‹efbbbf›[\"CLOSE\",\"sub\"]", InvalidJson),
        Close("a NUL", "¦\0", InvalidJson),
        Close("null", "¦null", WrongType),
        Close("a number", "¦42", WrongType),
        Close("a string", "¦\"CLOSE\"", WrongType),
        Close("a literal", "¦true", WrongType),
        Close("an object", "¦{\"CLOSE\":\"sub\"}", WrongType),
        Close("a bare word", "¦CLOSE", InvalidJson),
        Close("a form feed for white space", "[¦\f\"CLOSE\",\"sub\"]", InvalidJson),
        Close("a vertical tab for white space", "[\"CLOSE\",¦\v\"sub\"]", InvalidJson, "subscription"),
        Close("a no-break space for white space", "[¦\u00a0\"CLOSE\",\"sub\"]", InvalidJson),
        Close("a comment", "[\"CLOSE\",¦/* the */\"sub\"]", InvalidJson, "subscription"),
        Close("a comment to the end of the line", "[¦//\n\"CLOSE\",\"sub\"]", InvalidJson),
    ];

    private static IEnumerable<BadText> Arrays() =>
    [
        Close("an array that does not end", "[¦", UnexpectedEnd),
        Close("an empty array", "[¦]", MissingElement),
        Close("an array that ends in a brace", "[\"CLOSE\",\"sub\"¦}", InvalidJson),
        Close("a comma before the first element", "[¦,\"CLOSE\",\"sub\"]", InvalidJson),
        Close("two commas", "[\"CLOSE\",¦,\"sub\"]", InvalidJson, "subscription"),
        Close("no comma", "[\"CLOSE\" ¦\"sub\"]", InvalidJson, "subscription"),
        Close("a colon for a comma", "[\"CLOSE\"¦:\"sub\"]", InvalidJson, "subscription"),
        Close("a semicolon for a comma", "[\"CLOSE\"¦;\"sub\"]", InvalidJson, "subscription"),
        Close("a name and the end", "[\"CLOSE\"¦", UnexpectedEnd, "subscription"),
        Close("a comma and the end", "[\"CLOSE\",¦", UnexpectedEnd, "subscription"),
        Close("a comma after the last element", "[\"CLOSE\",\"sub\",¦]", InvalidJson),
        Close("the end for an element", "[\"CLOSE\",¦]", InvalidJson, "subscription"),
    ];

    private static IEnumerable<BadText> Names() =>
    [
        Close("a name that is null", "[¦null,\"sub\"]", WrongType),
        Close("a name that is a number", "[¦1,\"sub\"]", WrongType),
        Close("a name that is an array", "[¦[\"CLOSE\"],\"sub\"]", WrongType),
        Close("a name in single quotes", "[¦'CLOSE','sub']", InvalidJson),
        Close("another name", "[¦\"REQ\",\"sub\"]", WrongName),
        Close("a name that begins with ours", "[¦\"CLOSED\",\"sub\"]", WrongName),
        Close("a name that ours begins with", "[¦\"CLOS\",\"sub\"]", WrongName),
        Close("a name in lower case", "[¦\"close\",\"sub\"]", WrongName),
        Close("a name with a space", "[¦\"CLOSE \",\"sub\"]", WrongName),
        Close("a name with a NUL", "[¦\"CLOSE\\u0000\",\"sub\"]", WrongName),
        Close("a name of letters that look like ours", "[¦\"СLOSE\",\"sub\"]", WrongName),
        Close("an empty name", "[¦\"\",\"sub\"]", WrongName),
        Close("a name of 1 MB", $"[¦\"{Million}\",\"sub\"]", WrongName),
        Close("a name with half of a pair", "[\"¦\\ud83d\",\"sub\"]", LoneSurrogate),
    ];

    // RFC 8259 section 7.
    private static IEnumerable<BadText> Strings() =>
    [
        Close("a raw newline", "[\"CLOSE\",\"su¦\nb\"]", InvalidJson, "subscription"),
        Close("a raw tab", "[\"CLOSE\",\"¦\t\"]", InvalidJson, "subscription"),
        Close("a raw NUL", "[\"CLOSE\",\"sub¦\0\"]", InvalidJson, "subscription"),
        Close("a raw U+001F behind 100 characters", $"[\"CLOSE\",\"{Million[..100]}¦\u001f\"]", InvalidJson, "subscription"),
        Close("an unknown escape", "[\"CLOSE\",\"su¦\\xb\"]", InvalidJson, "subscription"),
        Close("an escaped single quote", "[\"CLOSE\",\"¦\\'\"]", InvalidJson, "subscription"),
        Close("an escape with an upper-case U", "[\"CLOSE\",\"¦\\U0041\"]", InvalidJson, "subscription"),
        Close("an escape of two digits", "[\"CLOSE\",\"¦\\u12\"]", InvalidJson, "subscription"),
        Close("an escape with a letter beyond f", "[\"CLOSE\",\"¦\\u00g0\"]", InvalidJson, "subscription"),
        Close("an escape with a sign", "[\"CLOSE\",\"¦\\u+041\"]", InvalidJson, "subscription"),
        Close("an escape of UTF-8", "[\"CLOSE\",\"¦\\u{41}\"]", InvalidJson, "subscription"),
        Close("the first half of a pair", "[\"CLOSE\",\"a¦\\ud83d\"]", LoneSurrogate, "subscription"),
        Close("the second half of a pair", "[\"CLOSE\",\"¦\\ude00b\"]", LoneSurrogate, "subscription"),
        Close("a pair the wrong way round", "[\"CLOSE\",\"¦\\ude00\\ud83d\"]", LoneSurrogate, "subscription"),
        Close("two first halves", "[\"CLOSE\",\"¦\\uD83D\\uD83D\"]", LoneSurrogate, "subscription"),
        Close("half of a pair and a raw character", "[\"CLOSE\",\"¦\\ud83d😀\"]", LoneSurrogate, "subscription"),
        Close("half of a pair and a short escape", "[\"CLOSE\",\"¦\\ud83d\\n\"]", LoneSurrogate, "subscription"),
        Close("half of a pair behind a whole one", "[\"CLOSE\",\"\\ud83d\\ude00¦\\ude00\"]", LoneSurrogate, "subscription"),
        Close("a string that does not end", "[\"CLOSE\",\"sub¦", UnexpectedEnd, "subscription"),
        Close("a string of 1 MB that does not end", $"[\"CLOSE\",\"{Million}¦", UnexpectedEnd, "subscription"),
        Close("a backslash at the end", "[\"CLOSE\",\"sub¦\\", UnexpectedEnd, "subscription"),
        Close("a string of 1 MB with a bad end", $"[\"CLOSE\",\"{Million}¦\\x\"]", InvalidJson, "subscription"),
    ];

    // RFC 3629 sections 3 and 4: found before anything else, in strings and outside of them.
    private static IEnumerable<BadText> Encodings() =>
    [
        Close("a NUL in two bytes", "[\"CLOSE\",\"¦‹c080›\"]", InvalidUtf8),
        Close("a slash in two bytes", "[\"CLOSE\",\"¦‹c0af›\"]", InvalidUtf8),
        Close("a slash in three bytes", "[\"CLOSE\",\"a¦‹e080af›\"]", InvalidUtf8),
        Close("a slash in four bytes", "[\"CLOSE\",\"¦‹f08080af›\"]", InvalidUtf8),
        Close("a quote in two bytes", "[\"CLOSE\",¦‹c0a2›sub\"]", InvalidUtf8),
        Close("surrogates in three bytes each", "[\"CLOSE\",\"¦‹eda0bdedb880›\"]", InvalidUtf8),
        Close("a character beyond U+10FFFF", "[\"CLOSE\",\"¦‹f4908080›\"]", InvalidUtf8),
        Close("a character of five bytes", "[\"CLOSE\",\"¦‹f888808080›\"]", InvalidUtf8),
        Close("a continuation without a beginning", "[\"CLOSE\",\"¦‹80›\"]", InvalidUtf8),
        Close("a character that is cut by a quote", "[\"CLOSE\",\"¦‹e282›\"]", InvalidUtf8),
        Close("a character that is cut by the end", "[\"CLOSE\",\"¦‹f09f98›", InvalidUtf8),
        Close("Latin-1", "[\"CLOSE\",\"caf¦‹e9›\"]", InvalidUtf8),
        Close("UTF-16", "[¦‹00›\"‹00›C‹00›", InvalidJson),
        Close("FF outside of a string", "[\"CLOSE\",¦‹ff›\"sub\"]", InvalidUtf8),
        Close("FF behind the message", "[\"CLOSE\",\"sub\"]\n¦‹ff›", InvalidUtf8),
        Close("FF behind 1 MB", $"[\"CLOSE\",\"{Million}¦‹ff›\"]", InvalidUtf8),
    ];

    private static IEnumerable<BadText> Endings() =>
    [
        Close("a letter behind the message", "[\"CLOSE\",\"sub\"]¦x", TrailingText),
        Close("a second message", "[\"CLOSE\",\"sub\"]\n¦[\"CLOSE\",\"sub\"]", TrailingText),
        Close("a bracket too many", "[\"CLOSE\",\"sub\"]¦]", TrailingText),
        Close("a comma behind the message", "[\"CLOSE\",\"sub\"]¦,", TrailingText),
        Close("a NUL behind the message", "[\"CLOSE\",\"sub\"] ¦\0", TrailingText),
    ];

    // An array is level 1, so that level 65 is the first that is refused.
    private static IEnumerable<BadText> Depths() =>
    [
        Close("100,000 brackets", $"[¦{new string('[', 99_999)}", WrongType),
        Close("100,000 brackets in an element that is ignored", $"[\"CLOSE\",\"sub\",{new string('[', 63)}¦{new string('[', 99_937)}", TooDeep),
        Close("level 65, all closed", $"[\"CLOSE\",\"sub\",{new string('[', 63)}¦[]{new string(']', 64)}", TooDeep),
        Close("100,000 objects", $"[\"CLOSE\",\"sub\",{Repeat("{\"\":", 63)}¦{Repeat("{\"\":", 99_937)}", TooDeep),
        Close("arrays and objects by turns", $"[\"CLOSE\",\"sub\",{Repeat("[{\"a\":", 31)}[¦{Repeat("{\"a\":[", 1000)}", TooDeep),
    ];

    // NIP-67 relies on it that more elements are ignored; they must be JSON.
    private static IEnumerable<BadText> Ignored() =>
    [
        Close("an ignored word", "[\"CLOSE\",\"sub\",¦x]", InvalidJson),
        Close("an ignored NaN", "[\"CLOSE\",\"sub\",¦NaN]", InvalidJson),
        Close("an ignored word that begins like null", "[\"CLOSE\",\"sub\",¦nul]", InvalidJson),
        Close("an ignored word in capitals", "[\"CLOSE\",\"sub\",¦True]", InvalidJson),
        Close("an ignored number with a leading zero", "[\"CLOSE\",\"sub\",0¦1]", InvalidJson),
        Close("an ignored number with a plus", "[\"CLOSE\",\"sub\",¦+1]", InvalidJson),
        Close("an ignored number without an integer", "[\"CLOSE\",\"sub\",¦.5]", InvalidJson),
        Close("an ignored number that ends in a point", "[\"CLOSE\",\"sub\",1.¦]", InvalidJson),
        Close("an ignored number without an exponent", "[\"CLOSE\",\"sub\",1e+¦]", InvalidJson),
        Close("an ignored minus", "[\"CLOSE\",\"sub\",-¦]", InvalidJson),
        Close("an ignored hexadecimal number", "[\"CLOSE\",\"sub\",0¦x1]", InvalidJson),
        Close("an ignored string with half of a pair", "[\"CLOSE\",\"sub\",\"¦\\udead\"]", LoneSurrogate),
        Close("an ignored member without a value", "[\"CLOSE\",\"sub\",{\"a\":¦}]", InvalidJson),
        Close("an ignored member without a colon", "[\"CLOSE\",\"sub\",{\"a\"¦}]", InvalidJson),
        Close("an ignored member without a name", "[\"CLOSE\",\"sub\",{¦1:2}]", InvalidJson),
        Close("an ignored object that ends in a comma", "[\"CLOSE\",\"sub\",{\"a\":1,¦}]", InvalidJson),
    ];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static BadText Close(string name, string text, Wire.ReadErrorKind kind, string? member = null)
        => BadText.Of<CloseMessage>(name, text, kind, member);
}
