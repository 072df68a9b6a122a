namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 6455 section 5, data framing: every rule with its outcome.</summary>
public sealed class Rfc6455Section5Tests
{
    [Theory]
    [InlineData("5.1", "a client masks every frame: text", PeerRole.Server, "81 01 61", "Failed 1002")]
    [InlineData("5.1", "a client masks every frame: binary", PeerRole.Server, "82 01 61", "Failed 1002")]
    [InlineData("5.1", "a client masks every frame: continuation", PeerRole.Server, "01 81 00 00 00 00 61 80 00", "Failed 1002")]
    [InlineData("5.1", "a client masks every frame: close", PeerRole.Server, "88 00", "Failed 1002")]
    [InlineData("5.1", "a client masks every frame: ping", PeerRole.Server, "89 00", "Failed 1002")]
    [InlineData("5.1", "a client masks every frame: pong", PeerRole.Server, "8a 00", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: text", PeerRole.Client, "81 81 00 00 00 00 61", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: binary", PeerRole.Client, "82 81 00 00 00 00 61", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: continuation", PeerRole.Client, "01 01 61 80 80 00 00 00 00", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: close", PeerRole.Client, "88 80 00 00 00 00", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: ping", PeerRole.Client, "89 80 00 00 00 00", "Failed 1002")]
    [InlineData("5.1", "a server masks no frame: pong", PeerRole.Client, "8a 80 00 00 00 00", "Failed 1002")]
    [InlineData("5.3", "byte i is masked with key byte i mod 4", PeerRole.Server, "81 85 37 fa 21 3d 7f 9f 4d 51 58", "Text Hello")]
    [InlineData("5.3", "a key of zeros is a key", PeerRole.Server, "81 81 00 00 00 00 61", "Text a")]
    [InlineData("5.3", "each fragment has a key of its own", PeerRole.Server, "01 81 01 00 00 00 60 80 81 02 00 00 00 60", "Text ab")]
    public void Masks(string section, string rule, PeerRole reader, string hex, string expected) =>
        RuleTrace.Of(reader, Bytes.Hex(hex)).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData("5.2", "FIN in the only frame", "81 02 48 69", "Text Hi")]
    [InlineData("5.2", "no FIN in the first of two", "01 01 48 80 01 69", "Text Hi")]
    [InlineData("5.2", "RSV1 without an extension", "c1 00", "Failed 1002")]
    [InlineData("5.2", "RSV2 without an extension", "a1 00", "Failed 1002")]
    [InlineData("5.2", "RSV1 and RSV2 without an extension", "e1 00", "Failed 1002")]
    [InlineData("5.2", "RSV3 without an extension", "91 00", "Failed 1002")]
    [InlineData("5.2", "RSV1 and RSV3 without an extension", "d1 00", "Failed 1002")]
    [InlineData("5.2", "RSV2 and RSV3 without an extension", "b1 00", "Failed 1002")]
    [InlineData("5.2", "all of them without an extension", "f1 00", "Failed 1002")]
    [InlineData("5.2", "RSV1 on binary", "c2 00", "Failed 1002")]
    [InlineData("5.2", "RSV1 on a continuation", "01 00 c0 00", "Failed 1002")]
    [InlineData("5.2", "RSV1 on a close", "c8 00", "Failed 1002")]
    [InlineData("5.2", "RSV2 on a ping", "a9 00", "Failed 1002")]
    [InlineData("5.2", "RSV3 on a pong", "9a 00", "Failed 1002")]
    [InlineData("5.2", "a reserved bit after a message", "81 01 61 c1 01 62", "Text a|Failed 1002")]
    [InlineData("5.2", "reserved opcode 3", "83 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 4", "84 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 5 with a payload", "85 01 61", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 6", "86 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 7", "87 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 11", "8b 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 12", "8c 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 13 with a payload", "8d 01 61", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 14", "8e 00", "Failed 1002")]
    [InlineData("5.2", "reserved opcode 15", "8f 00", "Failed 1002")]
    [InlineData("5.2", "a reserved opcode after a message", "81 01 61 83 01 62", "Text a|Failed 1002")]
    [InlineData("5.2", "a length of 126 to 65,535 in two bytes, not fewer bytes' worth", "82 7e 00 7d", "Failed 1002")]
    [InlineData("5.2", "a length above 65,535 in eight bytes, not fewer bytes' worth", "82 7f 00 00 00 00 00 00 ff ff", "Failed 1002")]
    [InlineData("5.2", "the highest bit of a length is 0", "82 7f 80 00 00 00 00 01 00 00", "Failed 1002")]
    [InlineData("10.4", "a message beyond our limit", "82 7f 00 00 00 00 00 08 00 01", "Failed 1009")]
    [InlineData("10.4", "the longest message that can be said", "82 7f 7f ff ff ff ff ff ff ff", "Failed 1009")]
    public void Headers(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void Payloads_of_every_form_of_length(int length)
    {
        var text = new Traffic(PeerRole.Server).Frame(Opcode.Text, System.Text.Encoding.ASCII.GetBytes(new string('*', length)));
        RuleTrace.Of(text.Bytes).ShouldBe($"Text {new string('*', length)}");
        var binary = new Traffic(PeerRole.Server).Frame(Opcode.Binary, Bytes.Pattern(length));
        RuleTrace.Of(binary.Bytes).ShouldBe($"Binary {Convert.ToHexString(Bytes.Pattern(length))}");
    }

    [Theory]
    [InlineData("5.4", "two fragments of text", "01 01 61 80 01 62", "Text ab")]
    [InlineData("5.4", "three fragments of binary", "02 01 01 00 01 02 80 01 03", "Binary 010203")]
    [InlineData("5.4", "empty fragments", "01 00 00 00 80 00", "Text ")]
    [InlineData("5.4", "empty fragments around one that is not", "01 00 00 01 61 80 00", "Text a")]
    [InlineData("5.4", "a ping between fragments comes at once", "01 01 61 89 01 07 80 01 62", "Ping 07|Text ab")]
    [InlineData("5.4", "a pong between fragments", "01 01 61 8a 00 80 01 62", "Pong |Text ab")]
    [InlineData("5.4", "pings between all fragments", "01 01 61 89 01 01 00 01 62 89 01 02 80 01 63", "Ping 01|Ping 02|Text abc")]
    [InlineData("5.4", "a close between fragments ends the message", "01 01 61 88 02 03 e8 80 01 62", "Close 1000 ")]
    [InlineData("5.4", "two fragmented messages one after the other", "01 01 61 80 01 62 02 01 01 80 00", "Text ab|Binary 01")]
    [InlineData("5.4", "a last fragment of nothing", "80 01 61", "Failed 1002")]
    [InlineData("5.4", "a fragment of nothing", "00 01 61", "Failed 1002")]
    [InlineData("5.4", "a fragment after the last", "01 01 61 80 01 62 80 01 63", "Text ab|Failed 1002")]
    [InlineData("5.4", "a fragment of nothing, then a message", "00 01 61 81 01 62", "Failed 1002")]
    [InlineData("5.4", "messages are not interleaved: text in text", "01 01 61 81 01 62", "Failed 1002")]
    [InlineData("5.4", "messages are not interleaved: binary in text", "01 01 61 82 01 62", "Failed 1002")]
    [InlineData("5.4", "messages are not interleaved: fragments in fragments", "01 01 61 02 01 62", "Failed 1002")]
    [InlineData("5.4", "a ping, and then a message in a message", "01 01 61 89 00 81 01 62", "Ping |Failed 1002")]
    [InlineData("5.4", "control frames are not fragmented: ping", "09 01 61 80 00", "Failed 1002")]
    [InlineData("5.4", "control frames are not fragmented: pong", "0a 01 61 80 00", "Failed 1002")]
    [InlineData("5.4", "control frames are not fragmented: close", "08 00 80 00", "Failed 1002")]
    public void Fragments(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData("5.5", "a ping of nothing", Opcode.Ping, 0, true)]
    [InlineData("5.5", "a ping of 125 bytes", Opcode.Ping, 125, true)]
    [InlineData("5.5", "a ping of 126 bytes", Opcode.Ping, 126, false)]
    [InlineData("5.5", "a pong of 125 bytes", Opcode.Pong, 125, true)]
    [InlineData("5.5", "a pong of 126 bytes", Opcode.Pong, 126, false)]
    [InlineData("5.5", "a pong of 65,536 bytes", Opcode.Pong, 65_536, false)]
    public void Control_frames_have_at_most_125_bytes(string section, string rule, Opcode opcode, int length, bool allowed)
    {
        // The writer would not write a longer one.
        var bytes = new byte[FrameHeader.MaxSize];
        var header = bytes[..new FrameHeader(true, ReservedBits.None, opcode, null, length).WriteTo(bytes)];
        var expected = allowed ? $"{opcode} {Convert.ToHexString(Bytes.Pattern(length))}" : "Failed 1002";
        RuleTrace.Of([.. header, .. Bytes.Pattern(length)]).ShouldBe(expected, $"{section} {rule}");
    }

    [Theory]
    [InlineData("5.5.1", "nothing is read after a close", "88 00 81 01 61", "Close 1005 ")]
    [InlineData("5.5.1", "a close may be empty", "88 00", "Close 1005 ")]
    [InlineData("5.5.1", "a close of one byte", "88 01 03", "Failed 1002")]
    [InlineData("5.5.1", "a close of a code", "88 02 03 e8", "Close 1000 ")]
    [InlineData("5.5.1", "a close of a code and a reason", "88 04 03 e8 6f 6b", "Close 1000 ok")]
    [InlineData("5.5.1", "a reason is UTF-8", "88 04 03 e8 c3 28", "Failed 1007")]
    [InlineData("5.5.2", "a ping with content", "89 03 00 ff fe", "Ping 00FFFE")]
    [InlineData("5.5.2", "pings in a row come each", "89 01 01 89 01 02 89 01 03", "Ping 01|Ping 02|Ping 03")]
    [InlineData("5.5.3", "a pong that nobody asked for", "8a 01 61", "Pong 61")]
    public void Control_frames(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex).ShouldBe(expected, $"{section} {rule}");
}
