using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz.Tests;

/// <summary>Where ours and the platform's WebSocket differ, as the differential target allows for. Both read what a server sends.</summary>
public sealed class PlatformDifferenceTests
{
    private readonly Trace _ours = new();
    private readonly Trace _theirs = new();
    private readonly PlatformSocket _platform = new();

    [Theory]
    [InlineData("a length that is not in its shortest form", "82 7e 00 01 61", 1)]
    [InlineData("bad UTF-8, its frame not yet complete", "81 7e 01 00 61 62 ff", 0)]
    public void Ours_refuses_and_the_platform_does_not(string name, string hex, int messages)
    {
        Read(Convert.FromHexString(hex.Replace(" ", "")), null).ShouldBe((MessageReadStatus.Failed, true), name);
        _theirs.Count.ShouldBe(messages, name);
    }

    [Fact]
    public void Ours_refuses_a_distance_beyond_the_window_that_was_agreed_on()
    {
        byte[] half = [.. Enumerable.Range(0, 700).Select(static i => (byte)(i * i >> 3))];
        byte[] message = [.. half, .. half];
        var compressed = new byte[Deflater.MaxSize(message.Length)];
        var length = new Deflater().Deflate(message, compressed, windowBits: 15);
        Read(Compressed(compressed.AsSpan(0, length)), Agreed(windowBits: 9)).ShouldBe((MessageReadStatus.Failed, true));
        _theirs.Count.ShouldBe(1);
    }

    [Fact]
    public void Ours_refuses_compressed_data_without_the_end_of_its_flush()
    {
        // "Hello" of RFC 7692 section 7.2.3.1 without its last byte.
        Read(Compressed([0xF2, 0x48, 0xCD, 0xC9, 0xC9, 0x07]), Agreed(windowBits: 15)).ShouldBe((MessageReadStatus.Failed, true));
        _theirs.Count.ShouldBe(1);
    }

    [Fact]
    public void The_platform_refuses_what_follows_a_last_block()
    {
        // Section 7.2.3.4, twice.
        var once = Compressed([0xF3, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x00]);
        Read([.. once, .. once], Agreed(windowBits: 15)).ShouldBe((MessageReadStatus.NeedMoreData, false));
        _platform.StoppedAtLastBlock.ShouldBeTrue();
        _ours.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("reserved bits, the mask key still to come", "b1 8b")]
    [InlineData("a close of one byte, the byte still to come", "88 01")]
    public void The_platform_refuses_what_is_not_yet_whole(string name, string hex) =>
        Read(Convert.FromHexString(hex.Replace(" ", "")), null).ShouldBe((MessageReadStatus.NeedMoreData, false), name);

    [Fact]
    public void The_platform_shows_a_close_without_a_status_as_one_with_1000()
    {
        Read([0x88, 0x00], null).ShouldBe((MessageReadStatus.Close, true));
        var expected = new Trace();
        expected.AddClose(CloseStatus.NormalClosure, default);
        _theirs.IsSameAs(expected).ShouldBeTrue();
    }

    private (MessageReadStatus Ours, bool Theirs) Read(byte[] traffic, Negotiation? negotiation)
    {
        var feed = new Feed(PeerRole.Client, new BufferPool(), WireLimits.Default, negotiation?.Client) { IsAsPlatformShows = true };
        return (feed.Read(traffic, Pieces.Whole, _ours), _platform.Read(PeerRole.Client, traffic, negotiation, _theirs));
    }

    private static byte[] Compressed(ReadOnlySpan<byte> payload)
    {
        var frame = new ArrayBufferWriter<byte>();
        var header = new FrameHeader(Fin: true, ReservedBits.Rsv1, Opcode.Binary, MaskKey: null, payload.Length);
        frame.Advance(header.WriteTo(frame.GetSpan(FrameHeader.MaxSize)));
        frame.Write(payload);
        return frame.WrittenSpan.ToArray();
    }

    // Both ask for this window, as a server for what it sends and as a client for what it receives, without takeover.
    private static Negotiation? Agreed(int windowBits)
    {
        var choice = windowBits == 9 ? 0b00001_01011 : 0b00011_00011;
        var choices = new Choices([(byte)(0x40 + (choice >> 8)), (byte)choice]);
        return Negotiation.Choose(ref choices);
    }
}
