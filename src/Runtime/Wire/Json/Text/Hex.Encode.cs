using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

public static partial class Hex
{
    /// <summary>Encodes bytes as lowercase hex digits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">Receives two ASCII digits for each byte; at least twice as long.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is too short.</exception>
    public static void Encode(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits.Length, bytes.Length * 2L, nameof(digits));
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref MemoryMarshal.GetReference(digits);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= bytes.Length - 16; i += 16)
                ToDigits(Vector256.WidenLower(Vector128.LoadUnsafe(ref source, (nuint)i).ToVector256Unsafe())).StoreUnsafe(ref target, (nuint)i * 2);
        }
        // NativeAOT's default target has no Vector256, so this path must stand alone.
        for (; i <= bytes.Length - 8; i += 8)
        {
            var eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i))).AsByte();
            ToDigits(Vector128.WidenLower(eight)).StoreUnsafe(ref target, (nuint)i * 2);
        }
        for (; i < bytes.Length; i++)
        {
            digits[i * 2] = Digit(bytes[i] >> 4);
            digits[i * 2 + 1] = Digit(bytes[i] & 15);
        }
    }

    /// <summary>Encodes the 32 bytes of an id or a key, without a look at the room.</summary>
    internal static void Encode32(ref readonly byte bytes, ref byte digits)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            ToDigits(Vector256.WidenLower(Vector128.LoadUnsafe(in bytes).ToVector256Unsafe())).StoreUnsafe(ref digits);
            ToDigits(Vector256.WidenLower(Vector128.LoadUnsafe(in bytes, 16).ToVector256Unsafe())).StoreUnsafe(ref digits, 32);
            return;
        }
        for (nuint i = 0; i < 32; i += 16)
        {
            var sixteen = Vector128.LoadUnsafe(in bytes, i);
            ToDigits(Vector128.WidenLower(sixteen)).StoreUnsafe(ref digits, i * 2);
            ToDigits(Vector128.WidenUpper(sixteen)).StoreUnsafe(ref digits, i * 2 + 16);
        }
    }

    private static byte Digit(int nibble) => (byte)(nibble + (nibble > 9 ? 'a' - 10 : '0'));

    // Each byte stands in 16 bits; its halves become the two bytes of these, the high one first as little endian has it.
    private static Vector256<byte> ToDigits(Vector256<ushort> wide)
    {
        var nibbles = ((wide >>> 4) | (wide << 8)).AsByte() & Vector256.Create((byte)15);
        var letters = Vector256.GreaterThan(nibbles.AsSByte(), Vector256.Create((sbyte)9)).AsByte() & Vector256.Create((byte)('a' - 10 - '0'));
        return nibbles + Vector256.Create((byte)'0') + letters;
    }

    private static Vector128<byte> ToDigits(Vector128<ushort> wide)
    {
        var nibbles = ((wide >>> 4) | (wide << 8)).AsByte() & Vector128.Create((byte)15);
        var letters = Vector128.GreaterThan(nibbles.AsSByte(), Vector128.Create((sbyte)9)).AsByte() & Vector128.Create((byte)('a' - 10 - '0'));
        return nibbles + Vector128.Create((byte)'0') + letters;
    }
}
