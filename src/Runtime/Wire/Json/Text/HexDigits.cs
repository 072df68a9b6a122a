namespace NostrToolkit.Wire;

/// <summary>Lowercase hex digits inside a JSON string, which a sender may have escaped although nobody does.</summary>
public static class HexDigits
{
    /// <summary>Decodes them.</summary>
    /// <param name="digits">Exactly two digits for each byte.</param>
    /// <param name="bytes">Receives the bytes; undefined on failure.</param>
    /// <returns><see langword="false"/> if there are more or fewer digits, or anything but <c>0-9a-f</c>.</returns>
    public static bool TryDecode(in JsonString digits, Span<byte> bytes)
        => digits.Escapes == JsonEscapes.None ? Hex.TryDecode(digits.Raw.Span, bytes) : TryDecodeEscaped(digits.Raw.Span, bytes);

    /// <summary>What <see cref="TryDecode"/> would find for so many bytes.</summary>
    public static bool AreLowercase(in JsonString digits, int bytes)
        => digits.Escapes == JsonEscapes.None
            ? digits.Raw.Length == bytes * 2L && Hex.IsLowercase(digits.Raw.Span)
            : Count(digits) == bytes * 2L;

    /// <summary>The number of digits; -1 if there is anything else.</summary>
    public static int Count(in JsonString digits)
    {
        var raw = digits.Raw.Span;
        if (digits.Escapes == JsonEscapes.None) return Hex.IsLowercase(raw) ? raw.Length : -1;
        var count = 0;
        for (; !raw.IsEmpty; count++)
            if (TakeDigit(ref raw) < 0) return -1;
        return count;
    }

    private static bool TryDecodeEscaped(ReadOnlySpan<byte> raw, Span<byte> bytes)
    {
        foreach (ref var value in bytes)
        {
            if (raw.IsEmpty || TakeDigit(ref raw) is not (>= 0 and var high)) return false;
            if (raw.IsEmpty || TakeDigit(ref raw) is not (>= 0 and var low)) return false;
            value = (byte)((high << 4) | low);
        }
        return raw.IsEmpty;
    }

    private static int TakeDigit(ref ReadOnlySpan<byte> raw) => EscapedText.TakeAscii(ref raw) switch
    {
        >= (byte)'0' and <= (byte)'9' and var digit => digit - '0',
        >= (byte)'a' and <= (byte)'f' and var digit => digit - 'a' + 10,
        _ => -1,
    };
}
