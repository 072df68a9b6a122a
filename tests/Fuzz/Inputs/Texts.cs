namespace NostrToolkit.Fuzz;

/// <summary>Text that an input stands for: valid UTF-8 with characters of every length, and what compresses well or badly.</summary>
internal static class Texts
{
    private static readonly byte[][] Units =
    [
        [.. "a"u8], [.. "\0"u8], [.. "é"u8], [.. "€"u8], [.. "😀"u8],
        [.. "\u07FF\u0800"u8], [.. "\uD7FF\uE000\uFFFF"u8], [.. "\U00010000\U0010FFFF"u8],
        [.. "[\"EVENT\",\""u8], [.. "\",{\"content\":\""u8], [.. "\",\"created_at\":1700000000,\"tags\":[[\"e\",\""u8],
        [.. "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"u8], [.. "the same words "u8], [.. "\"]],\"kind\":1}]"u8],
    ];

    /// <summary>Appends text of up to 63 units, each perhaps repeated.</summary>
    public static void Append(ref Choices choices, List<byte> text)
    {
        for (var left = choices.UpTo(63); left > 0 && !choices.IsEmpty; left--)
        {
            var choice = choices.Byte();
            // Seldom often: a message beyond 64 KiB and one that fills a window are of interest, but slow.
            var times = choice switch { < 224 => 1, < 252 => 1 << (choice & 3), _ => 16 << (choice & 3) };
            for (; times > 0; times--) text.AddRange(Units[choice % Units.Length]);
        }
    }
}
