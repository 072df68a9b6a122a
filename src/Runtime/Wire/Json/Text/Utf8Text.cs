using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace NostrToolkit.Wire;

/// <summary>
/// Whether a whole text is UTF-8, with vectors where it is no ASCII too (Keiser and Lemire, "Validating UTF-8 In Less Than One
/// Instruction Per Byte", 2020): what two neighbouring bytes may be is looked up by three of their nibbles, a bit for each mistake.
/// </summary>
internal static partial class Utf8Text
{
    // A byte before a block can be part of a character that ends in it.
    private const int MaxBefore = 3;

    /// <summary>What <see cref="Utf8.IsValid"/> says, sooner.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (Avx512BW.IsSupported && CanLookBack(text, Vector512<byte>.Count)) return IsValid512(text);
        if (Avx2.IsSupported && CanLookBack(text, Vector256<byte>.Count)) return IsValid256(text);
        return Vector128.IsHardwareAccelerated && CanLookBack(text, Vector128<byte>.Count) ? IsValid128(text) : Utf8.IsValid(text);
    }

    // The first bytes of a JSON text are ASCII, if it is one.
    private static bool CanLookBack(ReadOnlySpan<byte> text, int width)
        => text.Length >= width + MaxBefore && (text[0] | text[1] | text[2]) < 0x80;

    // A lead byte that lacks continuations at the very end, where no following byte shows it.
    private static bool EndsWhole(ReadOnlySpan<byte> text) => text[^1] < 0xC0 && text[^2] < 0xE0 && text[^3] < 0xF0;

    internal static bool IsValid128(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var mistakes = Vector128<byte>.Zero;
        var last = text.Length - Vector128<byte>.Count;
        for (var at = MaxBefore; ; at = Math.Min(at + Vector128<byte>.Count, last))
        {
            ref var block = ref Unsafe.Add(ref start, at);
            var bytes = Vector128.LoadUnsafe(ref block);
            var third = Vector128.LoadUnsafe(ref Unsafe.Add(ref block, -3));
            if ((bytes | third).ExtractMostSignificantBits() != 0)
                mistakes |= Mistakes(bytes, Vector128.LoadUnsafe(ref Unsafe.Add(ref block, -1)), Vector128.LoadUnsafe(ref Unsafe.Add(ref block, -2)), third);
            if (at == last) return mistakes == Vector128<byte>.Zero && EndsWhole(text);
        }
    }

    internal static bool IsValid256(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var mistakes = Vector256<byte>.Zero;
        var last = text.Length - Vector256<byte>.Count;
        for (var at = MaxBefore; ; at = Math.Min(at + Vector256<byte>.Count, last))
        {
            ref var block = ref Unsafe.Add(ref start, at);
            var bytes = Vector256.LoadUnsafe(ref block);
            var third = Vector256.LoadUnsafe(ref Unsafe.Add(ref block, -3));
            if ((bytes | third).ExtractMostSignificantBits() != 0)
                mistakes |= Mistakes(bytes, Vector256.LoadUnsafe(ref Unsafe.Add(ref block, -1)), Vector256.LoadUnsafe(ref Unsafe.Add(ref block, -2)), third);
            if (at == last) return mistakes == Vector256<byte>.Zero && EndsWhole(text);
        }
    }

    internal static bool IsValid512(ReadOnlySpan<byte> text)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var mistakes = Vector512<byte>.Zero;
        var last = text.Length - Vector512<byte>.Count;
        for (var at = MaxBefore; ; at = Math.Min(at + Vector512<byte>.Count, last))
        {
            ref var block = ref Unsafe.Add(ref start, at);
            var bytes = Vector512.LoadUnsafe(ref block);
            var third = Vector512.LoadUnsafe(ref Unsafe.Add(ref block, -3));
            if ((bytes | third).ExtractMostSignificantBits() != 0)
                mistakes |= Mistakes(bytes, Vector512.LoadUnsafe(ref Unsafe.Add(ref block, -1)), Vector512.LoadUnsafe(ref Unsafe.Add(ref block, -2)), third);
            if (at == last) return mistakes == Vector512<byte>.Zero && EndsWhole(text);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Mistakes(Vector512<byte> bytes, Vector512<byte> before, Vector512<byte> second, Vector512<byte> third)
    {
        var nibble = Vector512.Create((byte)0x0F);
        var pairs = Avx512BW.Shuffle(InAllLanes(HighOfFirst), (before.AsUInt16() >> 4).AsByte() & nibble)
            & Avx512BW.Shuffle(InAllLanes(LowOfFirst), before & nibble)
            & Avx512BW.Shuffle(InAllLanes(HighOfSecond), (bytes.AsUInt16() >> 4).AsByte() & nibble);
        var isLate = Vector512.SubtractSaturate(second, Vector512.Create((byte)(0xE0 - 0x80)))
            | Vector512.SubtractSaturate(third, Vector512.Create((byte)(0xF0 - 0x80)));
        return (isLate & Vector512.Create((byte)0x80)) ^ pairs;
    }

    private static Vector512<byte> InAllLanes(Vector128<byte> table)
        => Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Mistakes(Vector128<byte> bytes, Vector128<byte> before, Vector128<byte> second, Vector128<byte> third)
    {
        var nibble = Vector128.Create((byte)0x0F);
        var pairs = Vector128.ShuffleNative(HighOfFirst, (before.AsUInt16() >> 4).AsByte() & nibble)
            & Vector128.ShuffleNative(LowOfFirst, before & nibble)
            & Vector128.ShuffleNative(HighOfSecond, (bytes.AsUInt16() >> 4).AsByte() & nibble);
        // A third or fourth byte of a character must be the second of two continuations, and nothing else may.
        var isLate = Vector128.SubtractSaturate(second, Vector128.Create((byte)(0xE0 - 0x80)))
            | Vector128.SubtractSaturate(third, Vector128.Create((byte)(0xF0 - 0x80)));
        return (isLate & Vector128.Create((byte)0x80)) ^ pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Mistakes(Vector256<byte> bytes, Vector256<byte> before, Vector256<byte> second, Vector256<byte> third)
    {
        var nibble = Vector256.Create((byte)0x0F);
        var pairs = Avx2.Shuffle(Vector256.Create(HighOfFirst, HighOfFirst), (before.AsUInt16() >> 4).AsByte() & nibble)
            & Avx2.Shuffle(Vector256.Create(LowOfFirst, LowOfFirst), before & nibble)
            & Avx2.Shuffle(Vector256.Create(HighOfSecond, HighOfSecond), (bytes.AsUInt16() >> 4).AsByte() & nibble);
        var isLate = Vector256.SubtractSaturate(second, Vector256.Create((byte)(0xE0 - 0x80)))
            | Vector256.SubtractSaturate(third, Vector256.Create((byte)(0xF0 - 0x80)));
        return (isLate & Vector256.Create((byte)0x80)) ^ pairs;
    }
}
