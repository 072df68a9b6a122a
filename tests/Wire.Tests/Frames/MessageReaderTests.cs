using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class MessageReaderTests
{
    // RFC 6455 section 5.7. What is masked comes from a client, so a server reads it.
    [Theory]
    [InlineData("an unmasked text", PeerRole.Client, "81 05 48 65 6c 6c 6f", "Text Hello")]
    [InlineData("a masked text", PeerRole.Server, "81 85 37 fa 21 3d 7f 9f 4d 51 58", "Text Hello")]
    [InlineData("an unmasked text in two fragments", PeerRole.Client, "01 03 48 65 6c 80 02 6c 6f", "Text Hello")]
    [InlineData("an unmasked ping", PeerRole.Client, "89 05 48 65 6c 6c 6f", "Ping 48656C6C6F")]
    [InlineData("a masked pong", PeerRole.Server, "8a 85 37 fa 21 3d 7f 9f 4d 51 58", "Pong 48656C6C6F")]
    [InlineData("a ping between fragments", PeerRole.Client, "01 01 48 89 01 07 80 01 69", "Ping 07|Text Hi")]
    [InlineData("an empty text", PeerRole.Client, "81 00", "Text ")]
    [InlineData("an empty binary, masked", PeerRole.Server, "82 80 00 00 00 00", "Binary ")]
    [InlineData("empty fragments", PeerRole.Client, "02 00 00 00 00 01 ff 80 00", "Binary FF")]
    [InlineData("an empty ping", PeerRole.Client, "89 00", "Ping ")]
    [InlineData("a character cut between fragments", PeerRole.Client, "01 01 c3 80 01 a9", "Text é")]
    [InlineData("two messages", PeerRole.Client, "81 01 61 82 01 62", "Text a|Binary 62")]
    [InlineData("a close without a status", PeerRole.Client, "88 00", "Close 1005 ")]
    [InlineData("a close with a reason", PeerRole.Client, "88 05 03 e9 62 79 65", "Close 1001 bye")]
    [InlineData("nothing after a close", PeerRole.Client, "88 00 81 01 61 ff ff", "Close 1005 ")]
    [InlineData("a close within a message", PeerRole.Client, "01 01 61 88 02 03 e8", "Close 1000 ")]
    public void Valid_traffic_is_read(string name, PeerRole role, string hex, string expected)
    {
        string.Join('|', ReadTrace.Of(role, Bytes.Hex(hex))).ShouldBe(expected, name);
        string.Join('|', ReadTrace.Of(role, Bytes.Hex(hex), static () => 1)).ShouldBe(expected, name);
    }

    [Theory]
    [InlineData("not masked by a client", PeerRole.Server, "81 00", 1002)]
    [InlineData("masked by a server", PeerRole.Client, "81 80 00 00 00 00", 1002)]
    [InlineData("RSV1", PeerRole.Client, "c1 00", 1002)]
    [InlineData("RSV2", PeerRole.Client, "a1 00", 1002)]
    [InlineData("RSV3", PeerRole.Client, "91 00", 1002)]
    [InlineData("RSV1 on a ping", PeerRole.Client, "c9 00", 1002)]
    [InlineData("reserved data opcode 3", PeerRole.Client, "83 00", 1002)]
    [InlineData("reserved data opcode 7", PeerRole.Client, "87 00", 1002)]
    [InlineData("reserved control opcode 11", PeerRole.Client, "8b 00", 1002)]
    [InlineData("reserved control opcode 15", PeerRole.Client, "8f 00", 1002)]
    [InlineData("continuation of nothing", PeerRole.Client, "80 00", 1002)]
    [InlineData("continuation after a whole message", PeerRole.Client, "81 00 80 00", 1002)]
    [InlineData("a message inside a message", PeerRole.Client, "01 01 61 81 01 62", 1002)]
    [InlineData("a message inside an empty fragment", PeerRole.Client, "01 00 81 01 62", 1002)]
    [InlineData("a fragmented ping", PeerRole.Client, "09 00", 1002)]
    [InlineData("a ping of 126 bytes", PeerRole.Client, "89 7e 00 7e", 1002)]
    [InlineData("a length that is not minimal", PeerRole.Client, "82 7e 00 01 61", 1002)]
    [InlineData("a length with the highest bit", PeerRole.Client, "82 7f ff ff ff ff ff ff ff ff", 1002)]
    [InlineData("a close of one byte", PeerRole.Client, "88 01 03", 1002)]
    [InlineData("a close with status 1005", PeerRole.Client, "88 02 03 ed", 1002)]
    [InlineData("a close with a bad reason", PeerRole.Client, "88 03 03 e8 ff", 1007)]
    [InlineData("text that is not UTF-8", PeerRole.Client, "81 01 ff", 1007)]
    [InlineData("text that ends within a character", PeerRole.Client, "81 01 c3", 1007)]
    [InlineData("fragments that end within a character", PeerRole.Client, "01 01 c3 80 00", 1007)]
    [InlineData("a surrogate cut between fragments", PeerRole.Client, "01 01 ed 80 02 a0 80", 1007)]
    [InlineData("bad text before a bad header", PeerRole.Client, "01 01 ff ff ff", 1007)]
    [InlineData("too big", PeerRole.Client, "82 7f 00 00 00 00 00 08 00 01", 1009)]
    [InlineData("as big as a length can say", PeerRole.Client, "82 7f 7f ff ff ff ff ff ff ff", 1009)]
    public void Broken_rules_are_answered(string name, PeerRole role, string hex, int status)
    {
        var whole = ReadTrace.Of(role, Bytes.Hex(hex));
        whole[^1].ShouldStartWith($"Failed {status} ", Case.Sensitive, name);
        ReadTrace.Of(role, Bytes.Hex(hex), static () => 1).ShouldBe(whole, name);
    }

    [Fact]
    public void Bad_text_fails_before_its_frame_ends()
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool());
        Memory<byte> input = Bytes.Hex("81 7e 10 00 61 62 ff");
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Failed);
        reader.CloseStatus.ShouldBe(CloseStatus.InvalidPayload);
    }

    [Theory]
    [InlineData("88 02 03 e8", MessageReadStatus.Close)]
    [InlineData("83 00", MessageReadStatus.Failed)]
    public void After_the_end_nothing_is_read(string hex, MessageReadStatus end)
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool());
        Memory<byte> input = Bytes.Hex(hex);
        reader.Read(ref input, seconds: 0).ShouldBe(end);

        Memory<byte> more = Bytes.Hex("81 01 61");
        reader.Read(ref more, seconds: 0).ShouldBe(end);
        more.Length.ShouldBe(3);
        reader.TakeMessage().Length.ShouldBe(0);
    }

    [Fact]
    public void Reasons_fit_a_close_frame_and_only_failures_have_one()
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool());
        Memory<byte> input = Bytes.Hex("81 01 61 83 00");
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Message);
        reader.FailureReason.ShouldBeNull();
        reader.CloseStatus.ShouldBe(default);
        reader.Read(ref input, seconds: 0).ShouldBe(MessageReadStatus.Failed);
        Encoding.UTF8.GetByteCount(reader.FailureReason!).ShouldBeInRange(1, ClosePayload.MaxReasonSize);
    }

    [Fact]
    public void What_is_not_complete_is_not_shown()
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool());
        Memory<byte> half = Bytes.Hex("89 02 61");
        reader.Read(ref half, seconds: 0).ShouldBe(MessageReadStatus.NeedMoreData);
        reader.ControlPayload.IsEmpty.ShouldBeTrue();
        reader.Message.IsEmpty.ShouldBeTrue();
        reader.TakeMessage().Length.ShouldBe(0);
        Memory<byte> rest = Bytes.Hex("62");
        reader.Read(ref rest, seconds: 0).ShouldBe(MessageReadStatus.Ping);
        reader.ControlPayload.SequenceEqual("ab"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_disposed_reader_reads_no_more()
    {
        var reader = new MessageReader(PeerRole.Client, new BufferPool());
        reader.Dispose();
        Should.Throw<ObjectDisposedException>(() =>
        {
            Memory<byte> input = default;
            reader.Read(ref input, seconds: 0);
        });
    }
}
