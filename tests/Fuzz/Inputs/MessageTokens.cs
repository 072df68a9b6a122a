using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>
/// A text that an input stands for. Either the input is the text, or each of its bytes is a token of the protocol: damage to bytes
/// is found early by any parser, and damage to tokens reaches what is behind it.
/// </summary>
internal static class MessageTokens
{
    private static readonly string Hex64 = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private static readonly byte[][] Tokens =
    [
        .. from token in (string[])
        [
            "[", "]", "{", "}", ",", ":", "\"", " ", "\n", "0", "1", "-", ".", "e", "9", "65535", "9223372036854775807", "1700000000",
            "null", "true", "false", "[]", "{}", "\"\"", "[[]]", "\"a\"", "\"sub\"", "a", "A", "/", "é", "😀", "\u2028", "\u007F",
            "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\u0041", "\\u000A", "\\u00e9", "\\uD83D\\uDE00", "\\ud83d", "\\ude00", "\\x", "\\u00",
            Hex64, $"\"{Hex64}\"", $"\"{Hex64}{Hex64}\"", $"\"{Hex64[1..]}A\"", $"\"\\u0030{Hex64[1..]}\"",
            "\"id\":", "\"pubkey\":", "\"created_at\":", "\"kind\":", "\"tags\":", "\"content\":", "\"sig\":", "\"\\u0069d\":", "\"x\":",
            "[[\"t\",\"a\"]]", "[[\"e\",\"b\"],[\"p\"]]", "\"ids\":", "\"authors\":", "\"kinds\":", "\"since\":", "\"until\":", "\"limit\":",
            "\"#e\":", "\"#p\":", "\"#t\":", "\"\\u0023t\":", "\"#tt\":", "\"search\":",
            "\"EVENT\"", "\"REQ\"", "\"CLOSE\"", "\"OK\"", "\"EOSE\"", "\"CLOSED\"", "\"NOTICE\"", "\"AUTH\"", "\"COUNT\"",
            "\"NEG-OPEN\"", "\"NEG-MSG\"", "\"NEG-CLOSE\"", "\"NEG-ERR\"", "\"\\u0045VENT\"", "\"61000002\"", "\"count\":",
            "\"approximate\":", "\"hll\":", "\"finish\"", "\"more\"", "\"blocked: no\"", $"\"{string.Concat(Enumerable.Repeat(Hex64, 8))}\"",
        ]
        select Encoding.UTF8.GetBytes(token), [0x01], [0x80], [0xC3], [0xED, 0xA0, 0xBD], [0xFF],
    ];

    /// <summary>The text that the rest of an input stands for.</summary>
    public static byte[] Read(ref Choices choices)
    {
        if (!choices.Bool()) return choices.Rest().ToArray();
        var text = new List<byte>();
        foreach (var choice in choices.Rest()) text.AddRange(Tokens[choice % Tokens.Length]);
        return [.. text];
    }

    /// <summary>The inputs that stand for a text: its bytes, and its tokens, the longest first, if it can be said in tokens.</summary>
    public static IEnumerable<byte[]> Spell(string text)
    {
        var rest = Encoding.UTF8.GetBytes(text).AsSpan();
        var tokens = new List<byte>();
        var bytes = rest.ToArray();
        while (!rest.IsEmpty)
        {
            var longest = -1;
            for (var index = 0; index < Tokens.Length; index++)
                if (rest.StartsWith(Tokens[index]) && (longest < 0 || Tokens[index].Length > Tokens[longest].Length)) longest = index;
            if (longest < 0) return [[0, .. bytes]];
            tokens.Add((byte)longest);
            rest = rest[Tokens[longest].Length..];
        }
        return [[0, .. bytes], [1, .. tokens]];
    }
}
