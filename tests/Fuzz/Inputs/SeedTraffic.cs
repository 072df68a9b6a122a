using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Short traffic to begin with, masked with zeros, so that a mutation of the bytes is one of the content.</summary>
internal static class SeedTraffic
{
    /// <summary>An input for targets that choose a role, a negotiation, limits or none, and the pieces, before the traffic.</summary>
    public static byte[] Of(PeerRole reader, ushort negotiation, byte? limits = null)
    {
        var traffic = new ArrayBufferWriter<byte>();
        uint? key = reader == PeerRole.Server ? 0 : null;
        FrameWriter.Write(traffic, Opcode.Text, "[\"EVENT\",\"é€😀\"]"u8, key);
        FrameWriter.Write(traffic, Opcode.Text, "Hel"u8, key, fin: false);
        FrameWriter.Write(traffic, Opcode.Ping, "?"u8, key);
        FrameWriter.Write(traffic, Opcode.Continuation, "lo"u8, key);

        var choices = new Choices([(byte)(negotiation >> 8), (byte)negotiation]);
        var sender = reader == PeerRole.Server ? PeerRole.Client : PeerRole.Server;
        using var writer = new MessageWriter(new BufferPool(), Negotiation.Choose(ref choices)?.Of(sender));
        for (var i = 0; i < 2; i++) writer.Write(traffic, Opcode.Text, "the same words, and the same words, and the same again"u8, key);

        // "Hello" in a block that is marked as the last one: RFC 7692 section 7.2.3.4.
        if (negotiation != 0) Compressed(traffic, [0xF3, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x00], key);
        FrameWriter.Write(traffic, Opcode.Binary, new byte[200], key);
        FrameWriter.Write(traffic, Opcode.Close, [0x03, 0xE8, .. "bye"u8], key);
        ReadOnlySpan<byte> chosenLimits = limits is { } index ? [index] : [];
        return [(byte)reader, (byte)(negotiation >> 8), (byte)negotiation, .. chosenLimits, 2, 0, 7, .. traffic.WrittenSpan];
    }

    private static void Compressed(ArrayBufferWriter<byte> traffic, ReadOnlySpan<byte> payload, uint? key)
    {
        var header = new FrameHeader(Fin: true, ReservedBits.Rsv1, Opcode.Text, key, payload.Length);
        traffic.Advance(header.WriteTo(traffic.GetSpan(FrameHeader.MaxSize)));
        traffic.Write(payload);
    }
}
