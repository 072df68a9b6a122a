using System.Buffers.Text;

namespace NostrToolkit;

/// <summary>Numbers that stand in strings (kinds, times, difficulties): decimal digits as JSON would spell them, without sign or leading zeros.</summary>
internal static class DecimalDigits
{
    /// <summary>2^63-1, the longest.</summary>
    public const int MaxLength = 19;

    public static bool TryParse(ReadOnlySpan<byte> digits, out long value)
    {
        value = 0;
        return digits.Length is > 0 and <= MaxLength
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (digits[0] != '0' || digits.Length == 1)
            && Utf8Parser.TryParse(digits, out value, out var length)
            && length == digits.Length;
    }
}
