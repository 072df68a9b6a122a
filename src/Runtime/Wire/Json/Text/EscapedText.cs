namespace NostrToolkit.Wire;

/// <summary>The text between two quotes, walked one character at a time where only ASCII matters: needs no buffer, however long it is.</summary>
public static class EscapedText
{
    /// <summary>What <see cref="TakeAscii"/> answers for any character beyond ASCII.</summary>
    public const byte Other = 0xFF;

    /// <summary>Takes the first character.</summary>
    /// <param name="raw">Checked, escaped text, not empty; what is left of it afterwards.</param>
    public static byte TakeAscii(ref ReadOnlySpan<byte> raw)
    {
        var length = raw[0] != '\\' ? 1 : raw[1] == 'u' ? 6 : 2;
        var character = raw[..length];
        raw = raw[length..];
        if (length == 1) return character[0] < 0x80 ? character[0] : Other;
        // ASCII is \u00xx; half of a surrogate pair could not even be decoded by itself.
        if (length == 6 && !character[2..].StartsWith("00"u8)) return Other;
        Span<byte> decoded = stackalloc byte[2];
        return JsonText.Unescape(character, decoded) == 1 ? decoded[0] : Other;
    }
}
