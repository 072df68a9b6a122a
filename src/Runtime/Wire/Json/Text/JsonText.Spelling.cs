using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire;

/// <remarks>
/// The canonical spelling is NIP-01's: <c>\n \" \\ \r \t \b \f</c>, other controls below U+0020 as <c>\u00xx</c> in
/// lowercase, everything else verbatim (U+2028, U+007F and emoji included).
/// </remarks>
public static partial class JsonText
{
    private static readonly SearchValues<byte> MustEscape = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        (byte)'"', (byte)'\\']);

    /// <summary>Escapes UTF-8 text in the canonical spelling. Allocates the result.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny(MustEscape) < 0) return text.ToArray();
        var buffer = new byte[checked(text.Length * 6)];
        return buffer[..EscapeInto(text, buffer)];
    }

    /// <summary>The offset of the first character that the canonical spelling escapes; -1 if there is none.</summary>
    internal static int IndexOfEscaped(ReadOnlySpan<byte> text) => text.IndexOfAny(MustEscape);

    /// <summary>The room for escaping so many UTF-16 code units: six bytes each, as in <c>\u0001</c>, and before that three of UTF-8.</summary>
    internal static int RoomToEscape(int length) => checked(length * 9);

    /// <summary>Encodes and escapes text in the canonical spelling; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">At least <see cref="RoomToEscape"/>; starts with the result then.</param>
    /// <returns>The length of the result.</returns>
    internal static int Escape(ReadOnlySpan<char> text, Span<byte> room)
    {
        var utf8 = room[(text.Length * 6)..];
        return EscapeInto(utf8[..Encoding.UTF8.GetBytes(text, utf8)], room);
    }

    /// <summary>Writes a checked, escaped text again in the canonical spelling.</summary>
    /// <param name="raw">The bytes between the quotes, whose escapes have been checked.</param>
    /// <param name="destination">At least as long as <paramref name="raw"/>: no respelling is longer.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Respell(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        Span<byte> scalar = stackalloc byte[4];
        var written = 0;
        while (raw.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            raw[..plain].CopyTo(destination[written..]);
            written += plain;
            raw = raw[plain..];
            var length = DecodeEscape(raw, scalar, out var consumed);
            written += EscapeInto(scalar[..length], destination[written..]);
            raw = raw[consumed..];
        }
        raw.CopyTo(destination[written..]);
        return written + raw.Length;
    }

    /// <summary>Decodes a checked, escaped text.</summary>
    /// <returns>The number of bytes written, at most the length of <paramref name="raw"/>; -1 if they do not fit.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        Span<byte> scalar = stackalloc byte[4];
        var written = 0;
        while (raw.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            var length = DecodeEscape(raw[plain..], scalar, out var consumed);
            if (plain + length > destination.Length - written) return -1;
            raw[..plain].CopyTo(destination[written..]);
            scalar[..length].CopyTo(destination[(written + plain)..]);
            written += plain + length;
            raw = raw[(plain + consumed)..];
        }
        return raw.TryCopyTo(destination[written..]) ? written + raw.Length : -1;
    }

    /// <summary>Whether a checked, escaped text decodes to <paramref name="text"/>.</summary>
    internal static bool UnescapedEquals(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> text)
    {
        Span<byte> scalar = stackalloc byte[4];
        while (raw.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            if (!text.StartsWith(raw[..plain])) return false;
            var length = DecodeEscape(raw[plain..], scalar, out var consumed);
            text = text[plain..];
            if (!text.StartsWith(scalar[..length])) return false;
            text = text[length..];
            raw = raw[(plain + consumed)..];
        }
        return raw.SequenceEqual(text);
    }

    private static int EscapeInto(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        while (text.IndexOfAny(MustEscape) is >= 0 and var plain)
        {
            text[..plain].CopyTo(destination[written..]);
            written += plain;
            var escape = ShortEscape(text[plain]);
            destination[written++] = (byte)'\\';
            if (escape != 0)
            {
                destination[written++] = escape;
            }
            else
            {
                "u00"u8.CopyTo(destination[written..]);
                destination[written + 3] = (byte)('0' + (text[plain] >> 4));
                destination[written + 4] = (byte)"0123456789abcdef"[text[plain] & 15];
                written += 5;
            }
            text = text[(plain + 1)..];
        }
        text.CopyTo(destination[written..]);
        return written + text.Length;
    }

    /// <summary>What follows the backslash of a character with a short escape; 0 if it has none.</summary>
    internal static byte ShortEscape(byte value) => value switch
    {
        (byte)'\n' => (byte)'n',
        (byte)'"' => (byte)'"',
        (byte)'\\' => (byte)'\\',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        (byte)'\b' => (byte)'b',
        (byte)'\f' => (byte)'f',
        _ => 0,
    };

    // Decodes the checked escape that the text starts with into one scalar of UTF-8.
    private static int DecodeEscape(ReadOnlySpan<byte> text, Span<byte> scalar, out int consumed)
    {
        consumed = 2;
        scalar[0] = text[1] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            var itself => itself,
        };
        if (text[1] != 'u') return 1;
        TryReadUtf16(text, out var unit);
        consumed = 6;
        if (!char.IsSurrogate(unit)) return new Rune(unit).EncodeToUtf8(scalar);
        TryReadUtf16(text[6..], out var low);
        consumed = 12;
        return new Rune(unit, low).EncodeToUtf8(scalar);
    }
}
