using System.Buffers;
using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Generates valid traffic of a connection with an agreement: compressed messages and others, in fragments.</summary>
internal static class CompressedTraffic
{
    private static readonly DeflateOptions Prepared = new() { SendWindowBits = 9, Threshold = 0 };

    public static Gen<byte[]> Of(PeerRole sender, DeflateAgreement agreement)
    {
        var message = Gen.Select(Gen.Int[0, 4], Texts.UpTo(30), Gen.Int[0, 9], Gen.Int[1, 4]);
        return message.Array[1, 6].Select(messages =>
        {
            var traffic = new Traffic(sender);
            using var writer = new MessageWriter(new BufferPool(), agreement);
            foreach (var (kind, text, number, fragments) in messages) Add(traffic, writer, kind, text, number, fragments);
            return traffic.Bytes;
        });
    }

    private static void Add(Traffic traffic, MessageWriter writer, int kind, string text, int number, int fragments)
    {
        var output = new ArrayBufferWriter<byte>();
        var bytes = Encoding.UTF8.GetBytes(kind == 0 ? text : text + Notes.Event(number));
        switch (kind)
        {
            case 3: writer.Write(output, PreparedMessage.Create(Opcode.Binary, bytes, Prepared)); break;
            case 4: writer.Write(output, Encoding.UTF8.GetBytes(text), SplicedBody.Create(bytes, Prepared)); break;
            default: writer.Write(output, kind == 2 ? Opcode.Binary : Opcode.Text, bytes); break;
        }
        FrameHeader.TryRead(output.WrittenSpan, out var header, out var size);
        if (header.Reserved == ReservedBits.Rsv1) traffic.Compressed(header.Opcode, output.WrittenSpan[size..], fragments);
        else traffic.Message(header.Opcode, output.WrittenSpan[size..], fragments);
        if (number == 0) traffic.Frame(Opcode.Ping, bytes.AsSpan(0, Math.Min(bytes.Length, 125)));
    }
}
