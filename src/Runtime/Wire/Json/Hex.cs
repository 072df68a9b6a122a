using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>Lowercase hex digits, the only spelling Nostr allows for ids, keys and signatures.</summary>
public static class Hex
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Decodes lowercase hex digits.</summary>
    /// <param name="digits">Exactly two for each byte of <paramref name="bytes"/>.</param>
    /// <param name="bytes">Receives the bytes; left undefined on failure.</param>
    /// <returns><see langword="false"/> if there are more or fewer digits, or anything but <c>0-9a-f</c>.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> digits, Span<byte> bytes)
        // FromHexString is vectorized but takes upper case too.
        => digits.Length == bytes.Length * 2
            && !digits.ContainsAnyInRange((byte)'A', (byte)'F')
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;

    /// <inheritdoc cref="TryDecode(ReadOnlySpan{byte}, Span{byte})"/>
    public static bool TryDecode(ReadOnlySpan<char> digits, Span<byte> bytes)
        => digits.Length == bytes.Length * 2
            && !digits.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;

    /// <summary>Whether all digits are <c>0-9a-f</c>, which is what <see cref="TryDecode(ReadOnlySpan{byte}, Span{byte})"/> would find.</summary>
    public static bool IsLowercase(ReadOnlySpan<byte> digits) => !digits.ContainsAnyExcept(Digits);

    /// <summary>Encodes bytes as lowercase hex digits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">Receives two ASCII digits for each byte; at least twice as long.</param>
    public static void Encode(ReadOnlySpan<byte> bytes, Span<byte> digits)
        => Convert.TryToHexStringLower(bytes, digits, out _);
}
