using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Allocation.Tests;

/// <summary>Frames around the messages: reading and writing them allocates nothing once the pool is warm.</summary>
public sealed class FrameTests
{
    private const uint MaskKey = 0x9E3779B9;

    private static readonly ArrayBufferWriter<byte> Output = new(256 * 1024);

    private static readonly byte[] Received = new byte[256 * 1024];

    [Fact]
    public void A_server_reads_masked_messages() => BytesPerMessage(PeerRole.Server, MaskKey, pieces: 1).ShouldBe(0);

    [Fact]
    public void A_client_reads_messages() => BytesPerMessage(PeerRole.Client, null, pieces: 1).ShouldBe(0);

    [Fact]
    public void A_message_that_arrives_in_pieces_is_read() => BytesPerMessage(PeerRole.Server, MaskKey, pieces: 5).ShouldBe(0);

    [Fact]
    public void A_ping_is_read()
    {
        var limits = new WireLimits { MaxControlFramesPerSecond = int.MaxValue };
        using var reader = new MessageReader(PeerRole.Client, new BufferPool(), limits);
        byte[][] pings = [.. Enumerable.Repeat(Frame(Opcode.Ping, "are you there"u8, null), 100)];
        AllocationProbe.BytesPerOperation(pings, frame =>
        {
            var input = frame.AsMemory();
            if (reader.Read(ref input, seconds: 0) != MessageReadStatus.Ping) Assert.Fail("no ping");
        }).ShouldBe(0);
    }

    [Fact]
    public void A_server_writes_frames() => BytesPerWrite(null).ShouldBe(0);

    [Fact]
    public void A_client_writes_masked_frames() => BytesPerWrite(MaskKey).ShouldBe(0);

    [Theory]
    [InlineData(PeerRole.Server, false)]
    [InlineData(PeerRole.Server, true)]
    [InlineData(PeerRole.Client, false)]
    [InlineData(PeerRole.Client, true)]
    public void Compressed_messages_are_written(PeerRole role, bool takeover)
    {
        using var writer = new MessageWriter(new BufferPool(), Agreement(takeover));
        AllocationProbe.BytesPerOperation(Samples.Delivered, message =>
        {
            Output.ResetWrittenCount();
            writer.Write(Output, Opcode.Text, message, role == PeerRole.Client ? MaskKey : null);
            if (message.Length > 1000 && (Output.WrittenSpan[0] & 0x40) == 0) Assert.Fail("not compressed");
        }).ShouldBe(0);
    }

    [Theory]
    [InlineData(PeerRole.Server, false, 1)]
    [InlineData(PeerRole.Server, true, 1)]
    [InlineData(PeerRole.Client, false, 1)]
    [InlineData(PeerRole.Client, true, 5)]
    public void Compressed_messages_are_read(PeerRole role, bool takeover, int pieces)
    {
        using var writer = new MessageWriter(new BufferPool(), Agreement(takeover));
        using var reader = new MessageReader(role, new BufferPool(), deflate: Agreement(takeover));
        // With takeover each refers to those before it, so they are written and read in turns.
        AllocationProbe.BytesPerOperation(Samples.Delivered, message =>
        {
            Output.ResetWrittenCount();
            writer.Write(Output, Opcode.Text, message, role == PeerRole.Server ? MaskKey : null);
            Output.WrittenSpan.CopyTo(Received);
            var status = MessageReadStatus.NeedMoreData;
            for (var piece = 0; piece < pieces; piece++)
            {
                var rest = Received.AsMemory((Output.WrittenCount * piece / pieces)..(Output.WrittenCount * (piece + 1) / pieces));
                status = reader.Read(ref rest, seconds: 0);
            }
            if (status != MessageReadStatus.Message || !reader.Message.Span.SequenceEqual(message)) Assert.Fail(status.ToString());
        }).ShouldBe(0);
    }

    [Fact]
    public void Prepared_and_spliced_messages_are_written()
    {
        using var writer = new MessageWriter(new BufferPool(), Agreement(takeover: true));
        (PreparedMessage Prepared, SplicedBody Spliced)[] bodies =
        [
            .. Samples.Delivered.Take(100).Select(static message => (
                PreparedMessage.Create(Opcode.Text, message, DeflateOptions.Default),
                SplicedBody.Create(message, DeflateOptions.Default))),
        ];
        AllocationProbe.BytesPerOperation(bodies, body =>
        {
            Output.ResetWrittenCount();
            writer.Write(Output, body.Prepared);
            writer.Write(Output, "[\"EVENT\",\"sub\","u8, body.Spliced);
        }).ShouldBe(0);
    }

    private static DeflateAgreement Agreement(bool takeover) =>
        new(new DeflateOptions { SendTakeover = takeover, ReceiveTakeover = takeover }, 15, takeover, 15, takeover);

    private static double BytesPerMessage(PeerRole role, uint? maskKey, int pieces)
    {
        using var reader = new MessageReader(role, new BufferPool());
        byte[][] frames = [.. Samples.Published.Select(message => Frame(Opcode.Text, message, maskKey))];
        var received = new byte[frames.Max(static frame => frame.Length)];
        return AllocationProbe.BytesPerOperation(frames, frame =>
        {
            var status = MessageReadStatus.NeedMoreData;
            // A message that comes whole is unmasked where it stands.
            frame.CopyTo(received.AsSpan());
            for (var piece = 0; piece < pieces; piece++)
            {
                var rest = received.AsMemory((frame.Length * piece / pieces)..(frame.Length * (piece + 1) / pieces));
                status = reader.Read(ref rest, seconds: 0);
            }
            if (status != MessageReadStatus.Message) Assert.Fail(status.ToString());
            using var message = reader.TakeMessage();
            if (!PublishMessage.TryRead(message.Memory, out _, out var error)) Assert.Fail(error.ToString());
        });
    }

    private static double BytesPerWrite(uint? maskKey) => AllocationProbe.BytesPerOperation(Samples.Delivered, message =>
    {
        Output.ResetWrittenCount();
        FrameWriter.Write(Output, Opcode.Text, message, maskKey);
    });

    private static byte[] Frame(Opcode opcode, ReadOnlySpan<byte> payload, uint? maskKey)
    {
        var frame = new byte[FrameWriter.FrameSize(payload.Length, maskKey is not null)];
        FrameWriter.Write(frame, opcode, payload, maskKey);
        return frame;
    }
}
