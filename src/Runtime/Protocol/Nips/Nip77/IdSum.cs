using System.Buffers.Binary;

namespace NostrToolkit;

/// <summary>A sum of ids as little-endian numbers, modulo 2^256 (NIP-77, "Fingerprint Algorithm").</summary>
internal readonly struct IdSum(UInt128 low, UInt128 high)
{
    private readonly UInt128 _low = low;
    private readonly UInt128 _high = high;

    public static IdSum Of(EventId id)
    {
        var bytes = id.Bytes;
        ReadOnlySpan<byte> number = bytes;
        return new IdSum(BinaryPrimitives.ReadUInt128LittleEndian(number), BinaryPrimitives.ReadUInt128LittleEndian(number[16..]));
    }

    public static IdSum operator +(IdSum left, IdSum right)
    {
        var low = unchecked(left._low + right._low);
        return new IdSum(low, unchecked(left._high + right._high + (low < left._low ? 1u : 0u)));
    }

    public static IdSum operator -(IdSum left, IdSum right)
        => new(unchecked(left._low - right._low), unchecked(left._high - right._high - (left._low < right._low ? 1u : 0u)));

    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(destination, _low);
        BinaryPrimitives.WriteUInt128LittleEndian(destination[16..], _high);
    }
}
