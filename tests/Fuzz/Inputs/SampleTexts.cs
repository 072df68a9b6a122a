namespace NostrToolkit.Fuzz;

/// <summary>Texts to begin with, good and bad: each says one thing in another way.</summary>
internal static class SampleTexts
{
    private const string Hex = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Event =
        $"{{\"id\":\"{Hex}\",\"pubkey\":\"{Hex}\",\"created_at\":1700000000,\"kind\":1,\"tags\":[[\"t\",\"a\"]],\"content\":\"a\",\"sig\":\"{Hex}{Hex}\"}}";

    public static IEnumerable<string> Events =>
    [
        Event,
        Event.Replace("[[\"t\",\"a\"]]", "[]"),
        Event.Replace("[[\"t\",\"a\"]]", "[[\"e\",\"b\"],[\"p\"]]").Replace("\"a\",\"sig\"", "\"\\n\\\"\\\\é😀\",\"sig\""),
        Event.Replace("\"a\"", "\"\\/\\u0041\\uD83D\\uDE00\\u000A\""),
        Event.Replace(",", ", ").Replace("\":", "\" :\n"),
        Event.Replace("\"id\":", "\"\\u0069d\":").Replace($"\"{Hex}\"", $"\"\\u0030{Hex[1..]}\""),
        Event.Replace("{", "{\"x\":[1.0e9,{\"id\":null}],"),
        Event.Replace("1700000000", "9223372036854775807").Replace(":1,", ":65535,"),
        Event.Replace("[[\"t\",\"a\"]]", "[[\"t\" ,\"a\"]\n]"),
        Event.Replace("[[\"t\",\"a\"]]", "[[]]"),
        Event.Replace(":1,", ":-0,"),
        Event.Replace(":1,", ":1.0,"),
        Event.Replace("\"a\",\"sig\"", "\"\\ud83d\",\"sig\""),
        Event.Replace($"\"{Hex}\"", $"\"{Hex[1..]}A\""),
        Event.Replace(",\"kind\":1", ",\"kind\":1,\"kind\":1"),
    ];

    public static IEnumerable<string> Filters =>
    [
        "{}",
        $"{{\"ids\":[\"{Hex}\"],\"authors\":[\"{Hex}\",\"{Hex}\"],\"kinds\":[1,65535],\"since\":1,\"until\":1700000000,\"limit\":0}}",
        $"{{\"#e\":[\"{Hex}\"],\"#p\":[],\"#t\":[\"a\",\"é\\n\\u0041\"]}}",
        "{\"kinds\":[]},{\"\\u0023t\":[\"a\"]}, {\"limit\":9223372036854775807}",
        "{\"#t\":[\"\\ud83d\"]}",
        "{\"#tt\":[\"a\"]}",
        "{\"#t\":[\"a\"],\"kinds\":[1],\"#t\":[]}",
        "{\"#_\":[\"a\"]}",
        "{\"since\":-0}",
        "{\"search\":\"a\"}",
        "{\"search\":null}",
        "{\"kinds\":[1.0]}",
        "{\"kinds\":null}",
        "[]",
    ];

    public static IEnumerable<string> Messages =>
    [
        $"[\"EVENT\",{Event}]",
        $"[\"EVENT\",\"sub\",{Event}]",
        "[\"REQ\",\"sub\",{\"kinds\":[1],\"#t\":[\"a\"]},{}]",
        "[\"CLOSE\",\"sub\"]",
        $"[\"CLOSE\",\"sub\",{Nested(63)}]",
        $"[\"CLOSE\",\"sub\",{Nested(64)}]",
        $"[\"OK\",\"{Hex}\",true,\"\"]",
        $"[\"OK\",\"{Hex}\",false,\"blocked: no\",1,[]]",
        "[\"EOSE\",\"sub\"]",
        "[\"EOSE\",\"sub\",[\"finish\",\"more\"]]",
        "[\"CLOSED\",\"sub\",\"blocked: no\"]",
        "[\"NOTICE\",\"a\\n\\uD83D\\uDE00\"]",
        $"[\"AUTH\",{Event}]",
        "[\"AUTH\",\"a\"]",
        "[\"COUNT\",\"sub\",{\"kinds\":[1]},{}]",
        "[\"COUNT\",\"sub\",{\"count\":1700000000}]",
        $"[\"COUNT\",\"sub\",{{\"count\":0,\"approximate\":true,\"hll\":\"{string.Concat(Enumerable.Repeat(Hex, 8))}\",\"x\":null}}]",
        "[\"NEG-OPEN\",\"sub\",{\"kinds\":[1]},\"61000002\"]",
        "[\"NEG-OPEN\",\"sub\",[{\"kinds\":[1]},{}],\"61000002\"]",
        "[\"NEG-OPEN\",\"sub\",[],\"61000002\"]",
        "[\"NEG-MSG\",\"sub\",\"61000002\"]",
        "[\"NEG-MSG\",\"sub\",\"6\"]",
        "[\"NEG-CLOSE\",\"sub\"]",
        "[\"NEG-ERR\",\"sub\",\"blocked: no\"]",
        "[\"NEG-ERR\",\"sub\",\"blocked: no\",1700000000,null]",
        "[\"NEG-ERR\",\"sub\",\"blocked: no\",-1]",
    ];

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
