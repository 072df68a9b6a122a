namespace NostrToolkit;

/// <summary>How each <see cref="ReasonPrefix"/> is spelled on the wire.</summary>
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
        _ => throw new ArgumentOutOfRangeException(nameof(prefix), prefix, "not a word of NIP-01"),
    };

    public static ReasonPrefix Parse(ReadOnlySpan<byte> word)
    {
        for (var prefix = ReasonPrefix.Duplicate; prefix <= ReasonPrefix.AuthRequired; prefix++)
            if (word.SequenceEqual(Of(prefix))) return prefix;
        return ReasonPrefix.Unknown;
    }
}
