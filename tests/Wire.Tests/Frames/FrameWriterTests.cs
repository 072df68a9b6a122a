using System.Buffers;

namespace NostrToolkit.Wire.Tests;

public sealed class FrameWriterTests
{
    private const uint RfcKey = 0x3d21fa37;

    // RFC 6455 section 5.7.
    [Theory]
    [InlineData("an unmasked text", Opcode.Text, "Hello", null, true, "81 05 48 65 6c 6c 6f")]
    [InlineData("a masked text", Opcode.Text, "Hello", RfcKey, true, "81 85 37 fa 21 3d 7f 9f 4d 51 58")]
    [InlineData("a first fragment", Opcode.Text, "Hel", null, false, "01 03 48 65 6c")]
    [InlineData("a last fragment", Opcode.Continuation, "lo", null, true, "80 02 6c 6f")]
    [InlineData("a ping", Opcode.Ping, "Hello", null, true, "89 05 48 65 6c 6c 6f")]
    [InlineData("a masked pong", Opcode.Pong, "Hello", RfcKey, true, "8a 85 37 fa 21 3d 7f 9f 4d 51 58")]
    public void The_examples_of_the_RFC(string name, Opcode opcode, string payload, uint? key, bool fin, string hex)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(payload);
        var frame = new byte[FrameWriter.FrameSize(bytes.Length, key is not null)];
        FrameWriter.Write(frame, opcode, bytes, key, fin).ShouldBe(frame.Length, name);
        frame.ShouldBe(Bytes.Hex(hex), name);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(125, RfcKey)]
    [InlineData(126, null)]
    [InlineData(65_535, RfcKey)]
    [InlineData(65_536, null)]
    [InlineData(300_000, RfcKey)]
    public void Both_outputs_get_the_same_bytes(int length, uint? key)
    {
        var payload = Bytes.Pattern(length);
        var whole = new byte[FrameWriter.FrameSize(length, key is not null)];
        FrameWriter.Write(whole, Opcode.Binary, payload, key);
        var pieces = new SmallPieces();
        FrameWriter.Write(pieces, Opcode.Binary, payload, key);
        pieces.Written.ShouldBe(whole);
    }

    [Fact]
    public void A_payload_in_parts_needs_only_a_header()
    {
        byte[] prefix = [.. "[\"EVENT\",\"sub\","u8], body = Bytes.Pattern(400);
        Span<byte> header = stackalloc byte[FrameHeader.MaxSize];
        var size = FrameWriter.WriteHeader(header, Opcode.Text, prefix.Length + body.Length);

        var whole = new byte[FrameWriter.FrameSize(prefix.Length + body.Length, masked: false)];
        FrameWriter.Write(whole, Opcode.Text, [.. prefix, .. body]);
        byte[] gathered = [.. header[..size], .. prefix, .. body];
        gathered.ShouldBe(whole);
    }

    [Fact]
    public void A_header_can_carry_the_bit_of_an_extension()
    {
        Span<byte> header = stackalloc byte[FrameHeader.MaxSize];
        FrameWriter.WriteHeader(header, Opcode.Text, 5, ReservedBits.Rsv1).ShouldBe(2);
        header[0].ShouldBe((byte)0xC1);
    }

    [Fact]
    public void A_close_frame_cuts_its_reason()
    {
        Span<byte> frame = stackalloc byte[131];
        FrameWriter.WriteClose(frame, CloseStatus.NormalClosure, new string('a', 200), RfcKey).ShouldBe(131);
        FrameWriter.WriteClose(frame, CloseStatus.NormalClosure).ShouldBe(4);
        frame[..4].ToArray().ShouldBe(Bytes.Hex("88 02 03 e8"));
    }

    [Fact]
    public void Control_frames_that_the_peer_would_refuse_are_not_written()
    {
        Should.Throw<ArgumentException>(() => FrameWriter.Write(new byte[200], Opcode.Ping, new byte[126]));
        Should.Throw<ArgumentException>(() => FrameWriter.Write(new byte[200], Opcode.Close, default, fin: false));
        Should.Throw<ArgumentException>(() => FrameWriter.Write(new byte[1], Opcode.Text, default));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        byte[] payload = Bytes.Pattern(1000), frame = new byte[1100];
        Allocations.Of(() => FrameWriter.Write(frame, Opcode.Binary, payload, RfcKey)).ShouldBe(0);
    }

    /// <summary>Gives out at most 1,021 bytes at a time, as a pipe gives out its segments.</summary>
    private sealed class SmallPieces : IBufferWriter<byte>
    {
        private readonly byte[] _piece = new byte[1021];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(_piece.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _piece;

        public Span<byte> GetSpan(int sizeHint = 0) => _piece;
    }
}
