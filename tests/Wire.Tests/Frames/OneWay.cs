using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>One direction of a connection: a writer, and the reader at its other end, which must understand it.</summary>
internal sealed class OneWay : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly MessageReader _reader;
    private readonly PeerRole _sender;
    private uint _key = 0x12345678;

    public OneWay(DeflateAgreement? agreement, PeerRole sender = PeerRole.Server)
    {
        _sender = sender;
        Writer = new MessageWriter(Pool, agreement);
        var limits = new WireLimits { MaxMessageBytes = 1 << 24, MaxInflatedBytes = 1 << 24, MaxControlFramesPerSecond = int.MaxValue };
        // What one side sends, the other receives.
        var mirrored = agreement is null ? null : new DeflateAgreement(
            agreement.Options, agreement.ReceiveWindowBits, agreement.ReceiveTakeover, agreement.SendWindowBits, agreement.SendTakeover);
        _reader = new MessageReader(sender == PeerRole.Server ? PeerRole.Client : PeerRole.Server, new BufferPool(), limits, mirrored);
    }

    /// <summary>The pool of the writer alone.</summary>
    public BufferPool Pool { get; } = new();

    public MessageWriter Writer { get; }

    /// <summary>What the reader said so far.</summary>
    public List<string> Received { get; } = [];

    /// <summary>Writes a frame, has it read, and returns its bytes.</summary>
    public byte[] Write(Action<MessageWriter, IBufferWriter<byte>, uint?> write)
    {
        _output.Clear();
        write(Writer, _output, _sender == PeerRole.Client ? ++_key : null);
        ReadTrace.ReadAll(_reader, _output.WrittenSpan, Received);
        return _output.WrittenSpan.ToArray();
    }

    public byte[] Text(string text) => Write((writer, output, key) => writer.Write(output, Opcode.Text, Encoding.UTF8.GetBytes(text), key));

    public byte[] Spliced(string prefix, SplicedBody body) =>
        Write((writer, output, key) => writer.Write(output, Encoding.UTF8.GetBytes(prefix), body, key));

    public byte[] Prepared(PreparedMessage message) => Write((writer, output, key) => writer.Write(output, message, key));

    public void Dispose()
    {
        Writer.Dispose();
        _reader.Dispose();
        Pool.RentedBytes.ShouldBe(0, "everything went back");
    }
}

/// <summary>What a frame's first bytes say.</summary>
internal static class FrameBytes
{
    extension(byte[] frame)
    {
        public FrameHeader Header => FrameHeader.TryRead(frame, out var header, out _) == OperationStatus.Done ? header : default;

        public bool IsCompressed => frame.Header.Reserved == ReservedBits.Rsv1;
    }
}
