namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 7692 sections 6 and 7, compression per message: every rule with its outcome.</summary>
public sealed class Rfc7692Section7Tests
{
    // Section 7.2.3.1: "Hello" with the fixed codes.
    private const string Hello = "f2 48 cd c9 c9 07 00";

    [Theory]
    [InlineData("6.1", "RSV1 says that a message is compressed", "c1 07 " + Hello, "Text Hello")]
    [InlineData("6.1", "binary too", "c2 07 " + Hello, "Binary 48656C6C6F")]
    [InlineData("6.1", "without it a message is as it is", "81 05 48 65 6c 6c 6f", "Text Hello")]
    [InlineData("6.1", "in turns", "c1 07 " + Hello + " 81 01 61 c1 07 " + Hello, "Text Hello|Text a|Text Hello")]
    [InlineData("6.1", "in the first frame alone", "41 03 f2 48 cd 80 04 c9 c9 07 00", "Text Hello")]
    [InlineData("6.1", "not in the second", "41 03 f2 48 cd c0 04 c9 c9 07 00", "Failed 1002")]
    [InlineData("6.1", "not in the second alone", "01 01 61 c0 04 c9 c9 07 00", "Failed 1002")]
    [InlineData("6.1", "not on a ping", "c9 00", "Failed 1002")]
    [InlineData("6.1", "not on a pong", "ca 00", "Failed 1002")]
    [InlineData("6.1", "not on a close", "c8 00", "Failed 1002")]
    [InlineData("6.1", "a ping between fragments is as it is", "41 03 f2 48 cd 89 02 68 69 80 04 c9 c9 07 00", "Ping 6869|Text Hello")]
    [InlineData("6.1", "RSV2 belongs to nobody", "a1 07 " + Hello, "Failed 1002")]
    [InlineData("6.1", "nor does RSV3 beside RSV1", "d1 07 " + Hello, "Failed 1002")]
    [InlineData("6.2", "fragments are cut anywhere", "41 01 f2 00 01 48 00 01 cd 00 01 c9 00 01 c9 00 01 07 80 01 00", "Text Hello")]
    [InlineData("6.2", "and may be empty", "41 00 00 07 " + Hello + " 80 00", "Text Hello")]
    [InlineData("7.2.1", "the tail is left out", "c1 0b " + Hello + " 00 00 ff ff", "Failed 1007")]
    [InlineData("7.2.1", "but not the header of its block", "c1 06 f2 48 cd c9 c9 07", "Failed 1007")]
    [InlineData("7.2.2", "data that is cut", "c1 03 f2 48 cd", "Failed 1007")]
    [InlineData("7.2.2", "data that is none", "c1 04 ff ff ff ff", "Failed 1007")]
    [InlineData("7.2.3.2", "stored blocks", "c1 0b 00 05 00 fa ff 48 65 6c 6c 6f 00", "Text Hello")]
    [InlineData("7.2.3.3", "the window of the message before", "c1 07 " + Hello + " c1 05 f2 00 11 00 00", "Text Hello|Failed 1007")]
    [InlineData("7.2.3.4", "a last block and an empty one", "c1 08 f3 48 cd c9 c9 07 00 00", "Text Hello")]
    [InlineData("7.2.3.4", "a last block alone", "c1 07 f3 48 cd c9 c9 07 00", "Failed 1007")]
    [InlineData("7.2.3.5", "two blocks", "c1 0d f2 48 05 00 00 00 ff ff ca c9 c9 07 00", "Text Hello")]
    [InlineData("7.2.3.6", "an empty message is one byte", "c1 01 00", "Text ")]
    [InlineData("7.2.3.6", "or an empty block before it", "c1 02 02 00", "Text ")]
    [InlineData("7.2.3.6", "and nothing behind it", "c1 03 02 00 00", "Failed 1007")]
    [InlineData("7.2.3.6", "and not none", "c1 00", "Failed 1007")]
    [InlineData("8.1 of RFC 6455", "text is UTF-8 once it is inflated", "c1 08 00 02 00 fd ff c3 28 00", "Failed 1007")]
    [InlineData("8.1 of RFC 6455", "which may be cut between blocks", "c1 0d 00 01 00 fe ff c3 00 01 00 fe ff a9 00", "Text é")]
    public void Messages_without_takeover(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex, Agreements.NoTakeover).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData("7.2.3.3", "a message may refer to the one before", "c1 07 " + Hello + " c1 05 f2 00 11 00 00", "Text Hello|Text Hello")]
    [InlineData("7.1.1", "the first has nothing before it", "c1 05 f2 00 11 00 00", "Failed 1007")]
    [InlineData("7.1.1", "a plain one is not in the window", "81 05 48 65 6c 6c 6f c1 05 f2 00 11 00 00", "Text Hello|Failed 1007")]
    [InlineData("7.1.1", "nor does it move it", "c1 07 " + Hello + " 81 01 61 c1 05 f2 00 11 00 00", "Text Hello|Text a|Text Hello")]
    [InlineData("7.1.1", "nor does a ping", "c1 07 " + Hello + " 89 01 61 c1 05 f2 00 11 00 00", "Text Hello|Ping 61|Text Hello")]
    public void Messages_with_takeover(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex, Agreements.Takeover).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public void A_distance_reaches_as_far_as_the_window_and_no_farther(int bits)
    {
        var window = 1 << bits;
        var start = Bytes.Pattern(window + 10);
        RuleTrace.Of(Matching(start, window), Agreements.Of(takeover: false, bits))
            .ShouldBe($"Binary {Convert.ToHexString([.. start, .. start[^window..][..3]])}", "7.1.2");
        // DEFLATE has no distance beyond 32,768.
        if (bits < 15) RuleTrace.Of(Matching(start, window + 1), Agreements.Of(takeover: false, bits)).ShouldBe("Failed 1007", "7.1.2");
    }

    [Theory]
    [InlineData("5.1", "an offer that is understood", "permessage-deflate", true)]
    [InlineData("5.1", "the second, when the first is not", "permessage-deflate; x, permessage-deflate", true)]
    [InlineData("7", "an unknown parameter", "permessage-deflate; x", false)]
    [InlineData("7", "a parameter twice", "permessage-deflate; client_max_window_bits; client_max_window_bits", false)]
    [InlineData("7.1.1.1", "server_no_context_takeover", "permessage-deflate; server_no_context_takeover", true)]
    [InlineData("7.1.1.1", "it has no value", "permessage-deflate; server_no_context_takeover=1", false)]
    [InlineData("7.1.1.2", "client_no_context_takeover", "permessage-deflate; client_no_context_takeover", true)]
    [InlineData("7.1.1.2", "it has no value either", "permessage-deflate; client_no_context_takeover=1", false)]
    [InlineData("7.1.2.1", "server_max_window_bits", "permessage-deflate; server_max_window_bits=8", true)]
    [InlineData("7.1.2.1", "it has a value", "permessage-deflate; server_max_window_bits", false)]
    [InlineData("7.1.2.1", "from 8", "permessage-deflate; server_max_window_bits=7", false)]
    [InlineData("7.1.2.1", "to 15", "permessage-deflate; server_max_window_bits=16", false)]
    [InlineData("7.1.2.1", "without leading zeros", "permessage-deflate; server_max_window_bits=08", false)]
    [InlineData("7.1.2.2", "client_max_window_bits", "permessage-deflate; client_max_window_bits=8", true)]
    [InlineData("7.1.2.2", "it may have none in an offer", "permessage-deflate; client_max_window_bits", true)]
    [InlineData("7.1.2.2", "from 8 to 15", "permessage-deflate; client_max_window_bits=16", false)]
    [InlineData("7.1.3", "all of them", "permessage-deflate; client_max_window_bits; server_max_window_bits=10", true)]
    public void Offers(string section, string rule, string offer, bool accepted)
    {
        var head = System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nSec-WebSocket-Extensions: {offer}\r\n\r\n");
        var offers = new HttpHead(head).List("sec-websocket-extensions"u8);
        (DeflateAgreement.Accept(offers, DeflateOptions.Default, out _) is not null).ShouldBe(accepted, $"{section} {rule}");
    }

    private static byte[] Matching(byte[] start, int distance) => new Traffic(PeerRole.Server).Compressed(
        Opcode.Binary, new BitString().Stored(start).Fixed().Match(3, distance).End().Flush().Bytes).Bytes;
}
