using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <remarks>
/// A digit less '0' is its value if that is 9 or less, otherwise the digit less 'a' is 10 less than its value. Two values beside each
/// other are one byte, the first one its high half.
/// </remarks>
public static partial class Hex
{
    /// <summary>64 digits to 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDecode64(ref readonly byte digits, ref byte bytes)
    {
        var wrong = Vector256<byte>.Zero;
        var low = Values(Vector256.LoadUnsafe(in digits), ref wrong).AsUInt16();
        var high = Values(Vector256.LoadUnsafe(in digits, 32), ref wrong).AsUInt16();
        var mask = Vector256.Create((ushort)0xFF);
        Vector256.Narrow(((low << 4) | (low >> 8)) & mask, ((high << 4) | (high >> 8)) & mask).StoreUnsafe(ref bytes);
        return wrong == Vector256<byte>.Zero;
    }

    /// <summary>32 digits to 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDecode32(ref readonly byte digits, ref byte bytes)
    {
        var wrong = Vector128<byte>.Zero;
        var low = Values(Vector128.LoadUnsafe(in digits), ref wrong).AsUInt16();
        var high = Values(Vector128.LoadUnsafe(in digits, 16), ref wrong).AsUInt16();
        var mask = Vector128.Create((ushort)0xFF);
        Vector128.Narrow(((low << 4) | (low >> 8)) & mask, ((high << 4) | (high >> 8)) & mask).StoreUnsafe(ref bytes);
        return wrong == Vector128<byte>.Zero;
    }

    private static bool AreLowercase(Vector512<byte> digits)
    {
        var isNumber = Vector512.LessThanOrEqual(digits - Vector512.Create((byte)'0'), Vector512.Create((byte)9));
        var isLetter = Vector512.LessThanOrEqual(digits - Vector512.Create((byte)'a'), Vector512.Create((byte)5));
        return (isNumber | isLetter) == Vector512<byte>.AllBitsSet;
    }

    private static bool AreLowercase(Vector256<byte> digits)
    {
        var isNumber = Vector256.LessThanOrEqual(digits - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        var isLetter = Vector256.LessThanOrEqual(digits - Vector256.Create((byte)'a'), Vector256.Create((byte)5));
        return (isNumber | isLetter) == Vector256<byte>.AllBitsSet;
    }

    private static bool AreLowercase(Vector256<ushort> units)
    {
        var isNumber = Vector256.LessThanOrEqual(units - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9));
        var isLetter = Vector256.LessThanOrEqual(units - Vector256.Create((ushort)'a'), Vector256.Create((ushort)5));
        return (isNumber | isLetter) == Vector256<ushort>.AllBitsSet;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Values(Vector256<byte> digits, ref Vector256<byte> wrong)
    {
        var number = digits - Vector256.Create((byte)'0');
        var letter = digits - Vector256.Create((byte)'a');
        var isNumber = Vector256.LessThanOrEqual(number, Vector256.Create((byte)9));
        var isLetter = Vector256.LessThanOrEqual(letter, Vector256.Create((byte)5));
        wrong |= ~(isNumber | isLetter);
        return Vector256.ConditionalSelect(isNumber, number, letter + Vector256.Create((byte)10));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Values(Vector128<byte> digits, ref Vector128<byte> wrong)
    {
        var number = digits - Vector128.Create((byte)'0');
        var letter = digits - Vector128.Create((byte)'a');
        var isNumber = Vector128.LessThanOrEqual(number, Vector128.Create((byte)9));
        var isLetter = Vector128.LessThanOrEqual(letter, Vector128.Create((byte)5));
        wrong |= ~(isNumber | isLetter);
        return Vector128.ConditionalSelect(isNumber, number, letter + Vector128.Create((byte)10));
    }
}
