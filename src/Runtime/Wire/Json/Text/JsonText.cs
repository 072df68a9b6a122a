using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>JSON string text: finding where it ends, and checking its escapes (RFC 8259 section 7).</summary>
public static partial class JsonText
{
    /// <summary>How many bytes come before the first quote, backslash or control character.</summary>
    internal static int PlainLength(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= text.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                var bytes = Vector256.LoadUnsafe(ref start, (nuint)i);
                var stops = Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                    | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                    | Vector256.LessThan(bytes, Vector256.Create((byte)' '));
                if (stops != Vector256<byte>.Zero)
                    return i + System.Numerics.BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }
        // NativeAOT's default target has no Vector256, so this path must stand alone.
        for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref start, (nuint)i);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (stops != Vector128<byte>.Zero)
                return i + System.Numerics.BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
        }
        while (i < text.Length && text[i] is not ((byte)'"' or (byte)'\\' or < (byte)' ')) i++;
        return i;
    }

    /// <summary>Checks the escape that <paramref name="text"/> starts with.</summary>
    /// <param name="text">Starts with a backslash.</param>
    /// <param name="escapes">Raised to the kind of this escape.</param>
    /// <param name="length">2, 6, or 12 for a surrogate pair.</param>
    internal static ReadErrorKind CheckEscape(ReadOnlySpan<byte> text, ref JsonEscapes escapes, out int length)
    {
        length = 2;
        if (text.Length < 2) return ReadErrorKind.UnexpectedEnd;
        switch (text[1])
        {
            case (byte)'n' or (byte)'"' or (byte)'\\' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f':
                if (escapes == JsonEscapes.None) escapes = JsonEscapes.Short;
                return ReadErrorKind.None;
            case (byte)'/':
                escapes = JsonEscapes.Foreign;
                return ReadErrorKind.None;
            case (byte)'u':
                escapes = JsonEscapes.Foreign;
                length = 6;
                if (!TryReadUtf16(text, out var unit)) return ReadErrorKind.InvalidJson;
                if (!char.IsSurrogate(unit)) return ReadErrorKind.None;
                length = 12;
                var isPair = char.IsHighSurrogate(unit) && TryReadUtf16(text[6..], out var low) && char.IsLowSurrogate(low);
                return isPair ? ReadErrorKind.None : ReadErrorKind.LoneSurrogate;
            default:
                return ReadErrorKind.InvalidJson;
        }
    }

    /// <summary>Checks all escapes of the text between two quotes.</summary>
    internal static ReadErrorKind CheckEscapes(ReadOnlySpan<byte> raw, out JsonEscapes escapes)
    {
        escapes = JsonEscapes.None;
        while (raw.IndexOf((byte)'\\') is >= 0 and var next)
        {
            var error = CheckEscape(raw[next..], ref escapes, out var length);
            if (error != ReadErrorKind.None) return error;
            raw = raw[(next + length)..];
        }
        return ReadErrorKind.None;
    }

    /// <summary>The offset of the first byte that is no UTF-8; the length if all is.</summary>
    internal static int IndexOfInvalidUtf8(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length && Rune.DecodeFromUtf8(text[i..], out _, out var length) == System.Buffers.OperationStatus.Done)
            i += length;
        return i;
    }

    // Reads the four digits of a "\uXXXX" that the text starts with.
    private static bool TryReadUtf16(ReadOnlySpan<byte> text, out char unit)
    {
        unit = '\0';
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u') return false;
        var value = 0;
        foreach (var digit in text[2..6])
        {
            var nibble = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (nibble < 0) return false;
            value = (value << 4) | nibble;
        }
        unit = (char)value;
        return true;
    }
}
