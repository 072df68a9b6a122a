using System.Text;

namespace NostrToolkit.Corpus;

/// <summary>Text as people write it: words, sometimes in other scripts, sometimes over several lines or with quotes.</summary>
internal static class Prose
{
    private static readonly string[] Words =
    [
        "the", "relay", "and", "a", "to", "is", "of", "I", "nostr", "for", "on", "this", "you", "bitcoin", "with", "today", "good",
        "morning", "just", "client", "notes", "people", "think", "zap", "https://example.com/a/image-1234567890.jpg", "freedom",
        "what", "about", "protocol", "signature", "nostr:npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6", "#art",
    ];

    private static readonly string[] ForeignWords =
    [
        "🤙", "😂", "❤️", "🚀", "👨‍👩‍👧‍👦", "🫂",
        "おはよう", "ございます", "今日は", "比特币", "自由", "안녕하세요", "café", "Grüße", "привет", "naïve", "“quoted”", "…", "—",
    ];

    private static readonly string[] Breaks = ["\n", "\n\n", "\r\n", "\t", " \"quoted\" ", " \\o/ "];

    /// <summary>About <paramref name="bytes"/> bytes of UTF-8.</summary>
    /// <param name="dice">Decides the words.</param>
    /// <param name="bytes">The length; what is written may be one word longer.</param>
    /// <param name="nonAscii">Whether there is at least one character beyond ASCII.</param>
    /// <param name="breaks">Whether there is at least one character that JSON must escape.</param>
    public static string Write(Dice dice, int bytes, bool nonAscii, bool breaks)
    {
        var text = new StringBuilder(bytes);
        var written = Append(text, dice.Pick(Words));
        if (nonAscii) written += Append(text.Append(' '), dice.Pick(ForeignWords)) + 1;
        if (breaks) written += Append(text, dice.Pick(Breaks));
        while (written < bytes)
        {
            var separator = breaks && dice.Chance(5) ? dice.Pick(Breaks) : " ";
            written += Append(text, separator) + Append(text, dice.Pick(nonAscii && dice.Chance(20) ? ForeignWords : Words));
        }
        return text.ToString();
    }

    /// <summary>One of the emoji that the foreign words start with.</summary>
    public static string Emoji(Dice dice) => ForeignWords[dice.Below(6)];

    private static int Append(StringBuilder text, string word)
    {
        text.Append(word);
        return Encoding.UTF8.GetByteCount(word);
    }
}
