using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Collects frames as one side sends them, and generates random traffic that is valid.</summary>
internal sealed class Traffic(PeerRole sender)
{
    private readonly List<byte> _bytes = [];
    private uint _key = 0x9E3779B9;

    public byte[] Bytes => [.. _bytes];

    public Traffic Frame(Opcode opcode, ReadOnlySpan<byte> payload, bool fin = true)
    {
        var frame = new byte[FrameWriter.FrameSize(payload.Length, sender == PeerRole.Client)];
        FrameWriter.Write(frame, opcode, payload, NextKey(), fin);
        _bytes.AddRange(frame);
        return this;
    }

    /// <summary>A payload that is compressed already, in fragments of which only the first says so (RFC 7692 section 6.1).</summary>
    public Traffic Compressed(Opcode opcode, ReadOnlySpan<byte> payload, int fragments = 1)
    {
        for (var i = 0; i < fragments; i++)
        {
            var start = _bytes.Count;
            var (first, end) = (payload.Length * i / fragments, payload.Length * (i + 1) / fragments);
            Frame(i == 0 ? opcode : Opcode.Continuation, payload[first..end], fin: i == fragments - 1);
            if (i == 0) _bytes[start] |= (int)ReservedBits.Rsv1 << 4;
        }
        return this;
    }

    public Traffic Close(CloseStatus status, string reason)
    {
        Span<byte> frame = stackalloc byte[131];
        _bytes.AddRange(frame[..FrameWriter.WriteClose(frame, status, reason, NextKey())]);
        return this;
    }

    /// <summary>A message in the given number of fragments, with a ping before each but the first.</summary>
    public Traffic Message(Opcode opcode, ReadOnlySpan<byte> payload, int fragments)
    {
        for (var i = 0; i < fragments; i++)
        {
            if (i > 0) Frame(Opcode.Ping, [(byte)i]);
            var (start, end) = (payload.Length * i / fragments, payload.Length * (i + 1) / fragments);
            Frame(i == 0 ? opcode : Opcode.Continuation, payload[start..end], fin: i == fragments - 1);
        }
        return this;
    }

    /// <summary>A few messages of any kind, cut anywhere, with control frames between them, and perhaps a close.</summary>
    public static Gen<byte[]> Of(PeerRole sender)
    {
        var message = Gen.Select(Gen.Bool, Texts.UpTo(12), Gen.Byte.Array[0, 300], Gen.Int[1, 5]);
        var pong = Gen.Byte.Array[0, 125];
        return Gen.Select(message.Array[0, 4], pong, Gen.Bool, Texts.UpTo(8)).Select((messages, payload, closes, reason) =>
        {
            var traffic = new Traffic(sender);
            foreach (var (isText, text, binary, fragments) in messages)
            {
                if (isText) traffic.Message(Opcode.Text, System.Text.Encoding.UTF8.GetBytes(text), fragments);
                else traffic.Message(Opcode.Binary, binary, fragments);
            }
            traffic.Frame(Opcode.Pong, payload);
            return closes ? traffic.Close(CloseStatus.NormalClosure, reason).Bytes : traffic.Bytes;
        });
    }

    private uint? NextKey() => sender == PeerRole.Client ? _key = _key * 1664525 + 1013904223 : null;
}
