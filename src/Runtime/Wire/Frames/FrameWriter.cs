using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>
/// Writes frames: RFC 6455 section 5. A server passes no mask key; a client passes four fresh random bytes with every frame
/// (section 5.3). A payload in several parts needs no copy: write the header with <see cref="WriteHeader"/> and send the parts after it.
/// </summary>
public static class FrameWriter
{
    /// <summary>The size in bytes of a whole frame.</summary>
    /// <param name="payloadLength">The length of the payload in bytes.</param>
    /// <param name="masked">True for a client's frame.</param>
    public static long FrameSize(long payloadLength, bool masked) =>
        Header(Opcode.Binary, payloadLength, masked ? 0 : null).Size + payloadLength;

    /// <summary>Writes a frame and returns its size in bytes.</summary>
    /// <param name="destination">Room for <see cref="FrameSize"/> bytes.</param>
    /// <param name="opcode">What the payload is.</param>
    /// <param name="payload">The payload, unmasked; it is left as it is.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <param name="fin">False for all fragments of a message but the last.</param>
    /// <exception cref="ArgumentException">No room, or a control frame that is fragmented or longer than 125 bytes.</exception>
    public static int Write(Span<byte> destination, Opcode opcode, ReadOnlySpan<byte> payload, uint? maskKey = null, bool fin = true)
    {
        var start = Header(opcode, payload.Length, maskKey, fin).WriteTo(destination);
        CopyPayload(payload, destination[start..], maskKey, offset: 0);
        return start + payload.Length;
    }

    /// <summary>Writes a frame, a large one in as many pieces as the output's own memory has.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="opcode">What the payload is.</param>
    /// <param name="payload">The payload, unmasked; it is left as it is.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <param name="fin">False for all fragments of a message but the last.</param>
    /// <exception cref="ArgumentException">A control frame that is fragmented or longer than 125 bytes.</exception>
    public static void Write(
        IBufferWriter<byte> output, Opcode opcode, ReadOnlySpan<byte> payload, uint? maskKey = null, bool fin = true) =>
        Write(output, Header(opcode, payload.Length, maskKey, fin), default, payload);

    /// <summary>Writes a frame with a payload that stands in two places: a small one in one step.</summary>
    internal static void Write(IBufferWriter<byte> output, in FrameHeader header, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body)
    {
        var room = output.GetSpan(FrameHeader.MaxSize);
        var size = header.WriteTo(room);
        if (room.Length - size >= header.PayloadLength)
        {
            CopyPayload(prefix, room[size..], header.MaskKey, offset: 0);
            CopyPayload(body, room[(size + prefix.Length)..], header.MaskKey, prefix.Length);
            output.Advance(size + prefix.Length + body.Length);
            return;
        }
        output.Advance(size);
        WritePayload(output, prefix, header.MaskKey);
        WritePayload(output, body, header.MaskKey, prefix.Length);
    }

    /// <summary>Writes a part of a payload behind its header, in as many pieces as the output's own memory has.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="part">The part, unmasked; it is left as it is.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <param name="offset">How many bytes of the payload come before the part: masking goes on from there.</param>
    public static void WritePayload(IBufferWriter<byte> output, ReadOnlySpan<byte> part, uint? maskKey = null, int offset = 0)
    {
        while (!part.IsEmpty)
        {
            var room = output.GetSpan();
            var piece = part[..Math.Min(part.Length, room.Length)];
            CopyPayload(piece, room, maskKey, offset);
            output.Advance(piece.Length);
            offset += piece.Length;
            part = part[piece.Length..];
        }
    }

    /// <summary>Writes the header of a server's frame and returns its size; the parts of the payload are sent after it.</summary>
    /// <param name="destination">Room for the header; <see cref="FrameHeader.MaxSize"/> bytes are always enough.</param>
    /// <param name="opcode">What the payload is.</param>
    /// <param name="payloadLength">The length in bytes of all parts together.</param>
    /// <param name="reserved">The bits of negotiated extensions.</param>
    /// <exception cref="ArgumentException">No room, or a control frame longer than 125 bytes.</exception>
    public static int WriteHeader(
        Span<byte> destination, Opcode opcode, long payloadLength, ReservedBits reserved = ReservedBits.None) =>
        (Header(opcode, payloadLength, maskKey: null) with { Reserved = reserved }).WriteTo(destination);

    /// <summary>Writes a close frame and returns its size in bytes; a reason that is too long is cut.</summary>
    /// <param name="destination">Room for the frame; 131 bytes are always enough.</param>
    /// <param name="status">A status that may be sent.</param>
    /// <param name="reason">The reason, for the other side's log.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <exception cref="ArgumentException">No room, or <paramref name="status"/> must not be sent.</exception>
    public static int WriteClose(Span<byte> destination, CloseStatus status, ReadOnlySpan<char> reason = default, uint? maskKey = null)
    {
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        return Write(destination, Opcode.Close, payload[..ClosePayload.Write(payload, status, reason)], maskKey);
    }

    internal static FrameHeader Header(Opcode opcode, long payloadLength, uint? maskKey, bool fin = true)
    {
        if (opcode.IsControl && (!fin || payloadLength > FrameHeader.MaxControlPayload))
            throw new ArgumentException("A control frame has at most 125 bytes and is not fragmented.", nameof(opcode));
        return new FrameHeader(fin, ReservedBits.None, opcode, maskKey, payloadLength);
    }

    private static void CopyPayload(ReadOnlySpan<byte> part, Span<byte> destination, uint? maskKey, int offset)
    {
        if (maskKey is { } key) FrameMask.Apply(part, destination, key, offset);
        else part.CopyTo(destination);
    }
}
