using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Lowercase hex digits inside a JSON string, which a sender may have escaped although nobody does.</summary>
internal static class HexDigits
{
    // A signature's, the longest.
    private const int MaxDigits = 128;

    public static bool TryDecode(in JsonString digits, Span<byte> bytes)
        => digits.Escapes == JsonEscapes.None ? Hex.TryDecode(digits.Raw.Span, bytes) : TryDecodeEscaped(digits, bytes);

    /// <summary>What <see cref="TryDecode"/> would find for so many bytes.</summary>
    public static bool AreLowercase(in JsonString digits, int bytes)
        => digits.Escapes == JsonEscapes.None
            ? digits.Raw.Length == bytes * 2 && Hex.IsLowercase(digits.Raw.Span)
            : TryDecodeEscaped(digits, stackalloc byte[bytes]);

    private static bool TryDecodeEscaped(in JsonString digits, Span<byte> bytes)
    {
        Span<byte> plain = stackalloc byte[MaxDigits];
        return digits.Unescape(plain) is >= 0 and var length && Hex.TryDecode(plain[..length], bytes);
    }
}
