using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>64 bytes in two vectors: AVX2.</summary>
internal readonly struct ByteBlock256(Vector256<byte> low, Vector256<byte> high) : IByteBlock<ByteBlock256>
{
    private readonly Vector256<byte> _low = low;
    private readonly Vector256<byte> _high = high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock256 Load(ref readonly byte source)
        => new(Vector256.LoadUnsafe(in source), Vector256.LoadUnsafe(in source, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value)
        => Vector256.Equals(_low, Vector256.Create(value)).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(_high, Vector256.Create(value)).ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock256 Min(ByteBlock256 left, ByteBlock256 right)
        => new(Vector256.Min(left._low, right._low), Vector256.Min(left._high, right._high));

    public bool AnyBelow(byte bound) => Vector256.LessThanAny(Vector256.Min(_low, _high), Vector256.Create(bound));

    public bool AnyNonAscii() => (_low | _high).ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock256 operator |(ByteBlock256 left, ByteBlock256 right)
        => new(left._low | right._low, left._high | right._high);
}
