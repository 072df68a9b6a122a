using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>Lowercase hex digits, the only spelling Nostr allows for ids, keys and signatures.</summary>
public static class Hex
{
    private static readonly SearchValues<byte> Lowercase = SearchValues.Create("0123456789abcdef"u8);

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
    public static bool IsLowercase(ReadOnlySpan<byte> digits) => !digits.ContainsAnyExcept(Lowercase);

    /// <summary>Encodes bytes as lowercase hex digits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">Receives two ASCII digits for each byte; at least twice as long.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is too short.</exception>
    public static void Encode(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits.Length, bytes.Length * 2);
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(digits);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= bytes.Length - 16; i += 16)
                Digits(Vector256.WidenLower(Vector128.LoadUnsafe(ref source, (nuint)i).ToVector256Unsafe())).StoreUnsafe(ref target, (nuint)i * 2);
        }
        // NativeAOT's default target has no Vector256, so this path must stand alone.
        for (; i <= bytes.Length - 8; i += 8)
        {
            var eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i))).AsByte();
            Digits(Vector128.WidenLower(eight)).StoreUnsafe(ref target, (nuint)i * 2);
        }
        for (; i < bytes.Length; i++)
        {
            digits[i * 2] = Digit(bytes[i] >> 4);
            digits[i * 2 + 1] = Digit(bytes[i] & 15);
        }
    }

    private static byte Digit(int nibble) => (byte)(nibble + (nibble > 9 ? 'a' - 10 : '0'));

    // Each byte stands in 16 bits; its halves become the two bytes of these, the high one first as little endian has it.
    private static Vector256<byte> Digits(Vector256<ushort> wide)
    {
        var nibbles = ((wide >>> 4) | (wide << 8)).AsByte() & Vector256.Create((byte)15);
        var letters = Vector256.GreaterThan(nibbles.AsSByte(), Vector256.Create((sbyte)9)).AsByte() & Vector256.Create((byte)('a' - 10 - '0'));
        return nibbles + Vector256.Create((byte)'0') + letters;
    }

    private static Vector128<byte> Digits(Vector128<ushort> wide)
    {
        var nibbles = ((wide >>> 4) | (wide << 8)).AsByte() & Vector128.Create((byte)15);
        var letters = Vector128.GreaterThan(nibbles.AsSByte(), Vector128.Create((sbyte)9)).AsByte() & Vector128.Create((byte)('a' - 10 - '0'));
        return nibbles + Vector128.Create((byte)'0') + letters;
    }
}
