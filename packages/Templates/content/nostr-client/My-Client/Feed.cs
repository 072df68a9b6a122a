using System.Globalization;
using NostrToolkit;

namespace My_Client;

/// <summary>What is asked for, and how it is shown.</summary>
public static class Feed
{
    /// <summary>The newest notes, and those to come.</summary>
    public static Filter Latest(int count) => new() { Kinds = [1], Limit = count };

    /// <summary>A note of one's own.</summary>
    public static UnsignedEvent Note(string text, UnixTime now) => new() { Kind = 1, CreatedAt = now, Content = text };

    /// <summary>One line for a terminal: when, who, what.</summary>
    public static string Line(VerifiedEvent note)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Min(note.CreatedAt.Seconds, 253_402_300_799));
        var author = Nip19.Encode(note.PublicKey);
        return string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm}  {author[..12]}  {Plain(note.Content.ToString())}");
    }

    // A stranger's text must not move the cursor, nor colour what comes after it.
    private static string Plain(string text) => string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter));
}
