using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>64 bytes in four vectors: what NativeAOT assumes by default of an x86-64 machine, and what ARM64 has.</summary>
internal readonly struct ByteBlock128(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth)
    : IByteBlock<ByteBlock128>
{
    private readonly Vector128<byte> _first = first;
    private readonly Vector128<byte> _second = second;
    private readonly Vector128<byte> _third = third;
    private readonly Vector128<byte> _fourth = fourth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock128 Load(ref readonly byte source) => new(
        Vector128.LoadUnsafe(in source), Vector128.LoadUnsafe(in source, 16), Vector128.LoadUnsafe(in source, 32), Vector128.LoadUnsafe(in source, 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value)
    {
        var wanted = Vector128.Create(value);
        return Vector128.Equals(_first, wanted).ExtractMostSignificantBits()
            | (Vector128.Equals(_second, wanted).ExtractMostSignificantBits() << 16)
            | ((ulong)(Vector128.Equals(_third, wanted).ExtractMostSignificantBits()
                | (Vector128.Equals(_fourth, wanted).ExtractMostSignificantBits() << 16)) << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock128 Min(ByteBlock128 left, ByteBlock128 right) => new(
        Vector128.Min(left._first, right._first), Vector128.Min(left._second, right._second),
        Vector128.Min(left._third, right._third), Vector128.Min(left._fourth, right._fourth));

    public bool AnyBelow(byte bound)
        => Vector128.LessThanAny(Vector128.Min(Vector128.Min(_first, _second), Vector128.Min(_third, _fourth)), Vector128.Create(bound));

    public bool AnyNonAscii() => (_first | _second | _third | _fourth).ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock128 operator |(ByteBlock128 left, ByteBlock128 right) => new(
        left._first | right._first, left._second | right._second, left._third | right._third, left._fourth | right._fourth);
}
