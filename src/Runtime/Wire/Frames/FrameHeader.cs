using System.Buffers;
using System.Buffers.Binary;

namespace NostrToolkit.Wire;

/// <summary>What precedes the payload of a frame, 2 to 14 bytes: RFC 6455 section 5.2.</summary>
/// <param name="Fin">True for the last frame of a message.</param>
/// <param name="Reserved">The bits of extensions.</param>
/// <param name="Opcode">What the payload is; a reserved value can be read, and it is the reader of messages that refuses it.</param>
/// <param name="MaskKey">The key that the payload is masked with, first byte lowest (see <see cref="FrameMask"/>); null: none.</param>
/// <param name="PayloadLength">The length of the payload in bytes.</param>
public readonly record struct FrameHeader(bool Fin, ReservedBits Reserved, Opcode Opcode, uint? MaskKey, long PayloadLength)
{
    /// <summary>The longest header in bytes: 14, with a length of eight bytes and a mask key of four.</summary>
    public const int MaxSize = 2 + sizeof(ulong) + sizeof(uint);

    /// <summary>The longest payload of a control frame in bytes: 125 (section 5.5).</summary>
    public const int MaxControlPayload = 125;

    private const int FinBit = 0x80;
    private const int MaskBit = 0x80;

    // The values of the 7-bit length that announce a longer one.
    private const int Length16 = 126;
    private const int Length64 = 127;

    /// <summary>The number of bytes that <see cref="WriteTo"/> writes.</summary>
    public int Size => 2 + ExtendedLengthSize(ShortLength) + (MaskKey is null ? 0 : sizeof(uint));

    private int ShortLength => PayloadLength switch
    {
        <= MaxControlPayload => (int)PayloadLength,
        <= ushort.MaxValue => Length16,
        _ => Length64,
    };

    /// <summary>Reads the header at the start of <paramref name="source"/>.</summary>
    /// <param name="source">Bytes of a connection, from the start of a frame.</param>
    /// <param name="header">The header when the result is <see cref="OperationStatus.Done"/>.</param>
    /// <param name="bytesConsumed">The length of the header then, otherwise 0.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, <see cref="OperationStatus.NeedMoreData"/>, or <see cref="OperationStatus.InvalidData"/> (to be
    /// answered with 1002) for a length that is not in its shortest form or has its highest bit set, and for a control frame that is
    /// fragmented or longer than 125 bytes.
    /// </returns>
    public static OperationStatus TryRead(ReadOnlySpan<byte> source, out FrameHeader header, out int bytesConsumed)
    {
        header = default;
        bytesConsumed = 0;
        if (source.Length < 2) return OperationStatus.NeedMoreData;

        var fin = (source[0] & FinBit) != 0;
        var opcode = (Opcode)(source[0] & 0x0F);
        var masked = (source[1] & MaskBit) != 0;
        var shortLength = source[1] & ~MaskBit;
        if (opcode.IsControl && (!fin || shortLength > MaxControlPayload)) return OperationStatus.InvalidData;

        var keyStart = 2 + ExtendedLengthSize(shortLength);
        if (source.Length < keyStart) return OperationStatus.NeedMoreData;
        if (!TryReadLength(source, shortLength, out var length)) return OperationStatus.InvalidData;

        var size = keyStart + (masked ? sizeof(uint) : 0);
        if (source.Length < size) return OperationStatus.NeedMoreData;
        uint? key = masked ? BinaryPrimitives.ReadUInt32LittleEndian(source[keyStart..]) : null;

        header = new FrameHeader(fin, (ReservedBits)((source[0] >> 4) & 0x7), opcode, key, length);
        bytesConsumed = size;
        return OperationStatus.Done;
    }

    /// <summary>Writes the header and returns its <see cref="Size"/>.</summary>
    /// <param name="destination">Room for the header; <see cref="MaxSize"/> bytes are always enough.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="destination"/> is too short.</exception>
    public int WriteTo(Span<byte> destination)
    {
        var size = Size;
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, size, nameof(destination));
        destination = destination[..size];
        var shortLength = ShortLength;
        destination[0] = (byte)((Fin ? FinBit : 0) | ((int)Reserved << 4) | (int)Opcode);
        destination[1] = (byte)((MaskKey is null ? 0 : MaskBit) | shortLength);
        if (shortLength == Length16) BinaryPrimitives.WriteUInt16BigEndian(destination[2..], (ushort)PayloadLength);
        if (shortLength == Length64) BinaryPrimitives.WriteUInt64BigEndian(destination[2..], (ulong)PayloadLength);
        if (MaskKey is { } key) BinaryPrimitives.WriteUInt32LittleEndian(destination[^sizeof(uint)..], key);
        return size;
    }

    private static int ExtendedLengthSize(int shortLength) => shortLength switch
    {
        Length16 => sizeof(ushort),
        Length64 => sizeof(ulong),
        _ => 0,
    };

    private static bool TryReadLength(ReadOnlySpan<byte> source, int shortLength, out long length)
    {
        length = shortLength switch
        {
            Length16 => BinaryPrimitives.ReadUInt16BigEndian(source[2..]),
            Length64 => BinaryPrimitives.ReadInt64BigEndian(source[2..]),
            _ => shortLength,
        };
        // "The minimal number of bytes MUST be used", and the highest bit of the eight-byte form is 0: a negative number here.
        return shortLength switch
        {
            Length16 => length > MaxControlPayload,
            Length64 => length > ushort.MaxValue,
            _ => true,
        };
    }
}
