using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

/// <summary>Writes bits, the lowest first, as RFC 1951 section 3.1.1 packs them. It needs eight bytes of room behind what it writes.</summary>
internal ref struct BitWriter(Span<byte> destination)
{
    private const int MaxWaiting = 56;

    private readonly Span<byte> _destination = destination;
    private ulong _bits;
    private int _count;
    private int _written;

    /// <summary>The bytes written, the last of them perhaps in part.</summary>
    public readonly int Length => _written + ((_count + 7) >> 3);

    /// <summary>How many bits are missing to the next whole byte: 0 to 7.</summary>
    public readonly int BitsToByte => -_count & 7;

    /// <summary>Adds bits that <see cref="Flush"/> writes: at most 56 before one is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong bits, int count)
    {
        _bits |= bits << _count;
        _count += count;
    }

    /// <summary>Writes the whole bytes; up to seven bits stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flush()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_destination[_written..], _bits);
        _written += _count >> 3;
        _bits >>= _count & ~7;
        _count &= 7;
    }

    /// <summary>Flushes before a code more would not fit: not after each, which are 6 bits or so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FlushWhenFull()
    {
        if (_count > MaxWaiting - DeflateFormat.MaxCodeBits) Flush();
    }

    /// <summary>Fills up to the next whole byte with zeros.</summary>
    public void Align()
    {
        _count += BitsToByte;
        Flush();
    }

    /// <summary>Writes bytes, at a whole byte.</summary>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[_written..]);
        _written += bytes.Length;
    }
}
