using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How each <see cref="ReasonPrefix"/> is spelled on the wire, and where the word of a reason ends.</summary>
internal static class ReasonWords
{
    public static ReadOnlySpan<byte> Of(ReasonPrefix prefix) => prefix switch
    {
        ReasonPrefix.Duplicate => "duplicate"u8,
        ReasonPrefix.Pow => "pow"u8,
        ReasonPrefix.Blocked => "blocked"u8,
        ReasonPrefix.RateLimited => "rate-limited"u8,
        ReasonPrefix.Invalid => "invalid"u8,
        ReasonPrefix.Restricted => "restricted"u8,
        ReasonPrefix.Mute => "mute"u8,
        ReasonPrefix.Error => "error"u8,
        ReasonPrefix.Unsupported => "unsupported"u8,
        ReasonPrefix.AuthRequired => "auth-required"u8,
        ReasonPrefix.Info => "info"u8,
        ReasonPrefix.Closed => "closed"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "not a word that Nostr knows"),
    };

    public static ReasonPrefix Parse(in JsonString word)
    {
        if (word.IsEmpty) return ReasonPrefix.None;
        for (var prefix = ReasonPrefix.Duplicate; prefix <= ReasonPrefix.Closed; prefix++)
            if (word.TextEquals(Of(prefix))) return prefix;
        return ReasonPrefix.Unknown;
    }

    /// <summary>The length of the word that a reason starts with: what comes before the first colon, if no space or control does.</summary>
    /// <param name="raw">The whole reason, still escaped.</param>
    /// <param name="colon">The length of the colon behind it, 1 unless it is escaped; 0 if there is no word.</param>
    public static int LengthIn(ReadOnlySpan<byte> raw, out int colon)
    {
        colon = 0;
        for (var rest = raw; !rest.IsEmpty;)
        {
            var length = raw.Length - rest.Length;
            switch (EscapedText.TakeAscii(ref rest))
            {
                case (byte)':' when length > 0:
                    colon = raw.Length - rest.Length - length;
                    return length;
                case (byte)':' or <= (byte)' ':
                    return 0;
            }
        }
        return 0;
    }
}
