using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>Lowercase hex digits, the only spelling Nostr allows for ids, keys and signatures.</summary>
public static partial class Hex
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);
    private static readonly SearchValues<char> Units = SearchValues.Create("0123456789abcdef");

    /// <summary>Decodes lowercase hex digits.</summary>
    /// <param name="digits">Exactly two for each byte of <paramref name="bytes"/>.</param>
    /// <param name="bytes">Receives the bytes; left undefined on failure.</param>
    /// <returns><see langword="false"/> if there are more or fewer digits, or anything but <c>0-9a-f</c>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecode(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        if (digits.Length != bytes.Length * 2) return false;
        ref var from = ref MemoryMarshal.GetReference(digits);
        ref var to = ref MemoryMarshal.GetReference(bytes);
        // Ids and keys, signatures.
        if (Vector256.IsHardwareAccelerated && bytes.Length == 32) return TryDecode64(ref from, ref to);
        if (Vector256.IsHardwareAccelerated && bytes.Length == 64)
            return TryDecode64(ref from, ref to) && TryDecode64(ref Unsafe.Add(ref from, 64), ref Unsafe.Add(ref to, 32));
        return TryDecodeAny(digits, bytes);
    }

    private static bool TryDecodeAny(ReadOnlySpan<byte> digits, Span<byte> bytes)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            for (; bytes.Length >= 16; digits = digits[32..], bytes = bytes[16..])
                if (!TryDecode32(ref MemoryMarshal.GetReference(digits), ref MemoryMarshal.GetReference(bytes))) return false;
        }
        // FromHexString takes upper case too.
        return !digits.ContainsAnyInRange((byte)'A', (byte)'F')
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;
    }

    /// <inheritdoc cref="TryDecode(ReadOnlySpan{byte}, Span{byte})"/>
    public static bool TryDecode(ReadOnlySpan<char> digits, Span<byte> bytes)
        => digits.Length == bytes.Length * 2
            && !digits.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;

    /// <summary>Whether all digits are <c>0-9a-f</c>, which is what <see cref="TryDecode(ReadOnlySpan{byte}, Span{byte})"/> would find.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLowercase(ReadOnlySpan<byte> digits)
    {
        ref var from = ref MemoryMarshal.GetReference(digits);
        if (Vector512.IsHardwareAccelerated && digits.Length == 64) return AreLowercase(Vector512.LoadUnsafe(ref from));
        if (Vector256.IsHardwareAccelerated && digits.Length == 64)
            return AreLowercase(Vector256.LoadUnsafe(ref from)) & AreLowercase(Vector256.LoadUnsafe(ref from, 32));
        return !digits.ContainsAnyExcept(Digits);
    }

    /// <inheritdoc cref="IsLowercase(ReadOnlySpan{byte})"/>
    public static bool IsLowercase(ReadOnlySpan<char> digits)
    {
        if (!Vector256.IsHardwareAccelerated || digits.Length % Vector256<ushort>.Count != 0) return !digits.ContainsAnyExcept(Units);
        var areLowercase = true;
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(digits));
        for (var i = 0; i < digits.Length; i += Vector256<ushort>.Count) areLowercase &= AreLowercase(Vector256.LoadUnsafe(ref from, (nuint)i));
        return areLowercase;
    }
}
