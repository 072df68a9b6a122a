using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>64 bytes in one vector: AVX-512.</summary>
internal readonly struct ByteBlock512(Vector512<byte> bytes) : IByteBlock<ByteBlock512>
{
    private readonly Vector512<byte> _bytes = bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock512 Load(ref readonly byte source) => new(Vector512.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value) => Vector512.Equals(_bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock512 Min(ByteBlock512 left, ByteBlock512 right) => new(Vector512.Min(left._bytes, right._bytes));

    public bool AnyBelow(byte bound) => Vector512.LessThanAny(_bytes, Vector512.Create(bound));

    public bool AnyNonAscii() => _bytes.ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock512 operator |(ByteBlock512 left, ByteBlock512 right) => new(left._bytes | right._bytes);
}
