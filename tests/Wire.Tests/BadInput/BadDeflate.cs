namespace NostrToolkit.Wire.Tests;

/// <summary>Compressed messages that break RFC 7692 or RFC 1951. Without context takeover, unless it is said.</summary>
internal static class BadDeflate
{
    // 261 KB that stand for 268 MB.
    public static byte[] Bomb { get; } = DynamicCodes.Bomb(zeroBytes: 260_200);

    // RFC 7692 section 7.2.3.4: "Hello" in a last block, to be followed by an empty one.
    private static byte[] LastBlock => new BitString().Fixed(last: true).Literals("Hello"u8).End().Bytes;

    private static byte[] Hello => new BitString().Fixed().Literals("Hello"u8).End().Flush().Bytes;

    public static IReadOnlyList<BadTraffic> All { get; } =
        [.. Bits(), .. Ends(), .. Blocks(), .. Codes(), .. Distances(), .. Windows(), .. History(), .. Sizes(), .. Texts()];

    // RFC 7692 section 6: RSV1 in the first frame of a message alone, other bits never.
    private static IEnumerable<BadTraffic> Bits() =>
    [
        Frames("RSV1 without the extension", "c1 07 f2 48 cd c9 c9 07 00", Violation.ReservedBit) with { Deflate = null },
        Frames("RSV1 on the second fragment too", "41 03 f2 48 cd c0 04 c9 c9 07 00", Violation.ReservedBit),
        Frames("RSV1 on the second fragment only", "01 01 61 c0 07 f2 48 cd c9 c9 07 00", Violation.ReservedBit),
        Frames("RSV1 on a fragment of nothing", "c0 01 00", Violation.ReservedBit),
        Frames("RSV1 on a ping", "c9 00", Violation.ReservedBit),
        Frames("RSV1 on a pong between fragments", "41 03 f2 48 cd ca 00", Violation.ReservedBit),
        Frames("RSV1 on a close", "c8 02 03 e8", Violation.ReservedBit),
        Frames("RSV2 with the extension", "a1 01 61", Violation.ReservedBit),
        Frames("RSV3 beside RSV1", "d1 01 00", Violation.ReservedBit),
        Frames("all reserved bits with the extension", "f2 01 00", Violation.ReservedBit),
        Frames("RSV1 on a reserved opcode", "c3 00", Violation.ReservedOpcode),
        Frames("a compressed message inside a compressed one", "41 03 f2 48 cd c1 01 00", Violation.MessageInMessage),
        Frames("a compressed message of 2^63 - 1 bytes", "c1 7f 7f ff ff ff ff ff ff ff", Violation.TooBig),
        Frames("a compressed message with a mask", "c1 81 01 02 03 04 01", Violation.Masked),
    ];

    // Section 7.2.1: the message ends in an empty stored block without its last four bytes.
    private static IEnumerable<BadTraffic> Ends() =>
    [
        Of("an empty payload", []),
        Frames("an empty payload in two fragments", "42 00 80 00", Violation.BadDeflate),
        Of("no empty block at the end", new BitString().Fixed().Literals("Hello"u8).End().Bytes[..^1]),
        Of("an end that was not cut off", [.. Hello, 0, 0, 0xFF, 0xFF]),
        Of("an end of which half was cut off", [.. Hello, 0, 0]),
        Of("a byte after the end", [.. Hello, 0x41]),
        Of("a message cut within its codes", Hello[..4]),
        Of("a message cut after its first byte", Hello[..1]),
        Of("a last block and nothing after it", LastBlock),
        Of("a last block and garbage after it", [.. LastBlock, 0xFF, 0xFF]),
        Of("a last block and text after it", [.. LastBlock, .. "more"u8]),
        Of("a last block and half of a block after it", [.. LastBlock, .. Hello[..3]]),
        Of("a last stored block and garbage after it", [.. new BitString().Stored("Hi"u8, last: true).Bytes, 0x06]),
    ];

    // RFC 1951 section 3.2.3 and 3.2.4.
    private static IEnumerable<BadTraffic> Blocks() =>
    [
        Of("garbage", [0xFF, 0xFF, 0xFF, 0xFF]),
        Of("text that is not compressed", "Hello, this is plain."u8),
        Of("a block of the reserved type", [0x06]),
        Of("a block of the reserved type after a good one", new BitString().Fixed().Literals("Hi"u8).End().Number(6, 3).Bytes),
        Of("a stored length without its complement", [0x00, 0x02, 0x00, 0x00, 0x00, 0x61, 0x62, 0x00]),
        Of("a stored length cut in two", [0x00, 0x02, 0x00, 0xFD]),
        Of("a stored block that is cut", new BitString().Stored(new byte[100]).Bytes[..50]),
    ];

    // Sections 3.2.5 to 3.2.7.
    private static IEnumerable<BadTraffic> Codes() =>
    [
        Of("the length symbol 286", Closed(Literal(0x61).Symbol(286).Code(0, 5))),
        Of("the length symbol 287", Closed(Literal(0x61).Symbol(287).Code(0, 5))),
        Of("the distance symbol 30", Closed(Literal(0x61).Symbol(257).Code(30, 5))),
        Of("the distance symbol 31", Closed(Literal(0x61).Symbol(257).Code(31, 5))),
        Of("too many literal codes", DynamicCodes.TooManyLiterals),
        Of("too many distance codes", DynamicCodes.TooManyDistances),
        Of("code lengths with too many codes", DynamicCodes.OversubscribedCodeLengths),
        Of("code lengths with too few codes", DynamicCodes.IncompleteCodeLengths),
        Of("code lengths without codes", DynamicCodes.NoCodeLengths),
        Of("a repeat of nothing", DynamicCodes.RepeatOfNothing),
        Of("a repeat beyond the last code", DynamicCodes.RepeatBeyondTheEnd),
        Of("a block without an end", DynamicCodes.NoEndOfBlock),
        Of("literals with too many codes", DynamicCodes.OversubscribedLiterals),
        Of("literals with too few codes", DynamicCodes.IncompleteLiterals),
        Of("distances with too few codes", DynamicCodes.IncompleteDistances),
        Of("a block cut within its codes", DynamicCodes.Cut),
    ];

    // "Referring to a distance past the beginning of the output" (section 3.2.3).
    private static IEnumerable<BadTraffic> Distances() =>
    [
        Of("a match before anything", Matching("", 3, 1)),
        Of("a match one byte before the start", Matching("abc", 3, 4)),
        Of("the longest match one byte before the start", Matching("abc", 258, 4)),
        Of("the farthest match at the start", Matching("a", 3, 32_768)),
        Of("a match before the start after a good match", Closed(new BitString().Fixed().Literals("ab"u8).Match(10, 2).Match(3, 13))),
    ];

    // RFC 7692 section 7.1.2: the window that was agreed on, though the message is longer.
    private static IEnumerable<BadTraffic> Windows() => Enumerable.Range(8, 7).Select(static bits =>
        Of($"a match beyond a window of {bits} bits", Closed(new BitString()
            .Stored(new byte[(1 << bits) + 100]).Fixed().Match(3, (1 << bits) + 1))) with
        { Deflate = Agreements.Of(takeover: false, bits) });

    // Never another message's bytes, unless it was agreed on, and then within the window.
    private static IEnumerable<BadTraffic> History() =>
    [
        After(Server.Compressed(Opcode.Text, Hello), "a match in the message before", distance: 5, takeover: false),
        After(Server.Frame(Opcode.Text, "Hello"u8), "a match in the message before, which was plain", distance: 5, takeover: true),
        After(Server.Compressed(Opcode.Text, Hello), "a match before the first message", distance: 6, takeover: true),
        After(Server.Compressed(Opcode.Text, Hello).Compressed(Opcode.Binary, new BitString().Stored(new byte[256]).Flush().Bytes),
            "a match in a message that has left the window", distance: 257, takeover: true, bits: 8) with { Before = 2 },
    ];

    private static IEnumerable<BadTraffic> Sizes() =>
    [
        Big("literals beyond the limit", new BitString().Fixed().Literals(new byte[1001])),
        Big("a match beyond the limit", new BitString().Fixed().Literals(new byte[800]).Match(201, 1)),
        Big("a stored block beyond the limit", new BitString().Stored(new byte[1001]).Fixed()),
        Big("blocks that are beyond the limit together", new BitString().Stored(new byte[1000]).Fixed().Literals("a"u8)),
        Of("a bomb of 268 MB", Bomb, Violation.InflatesTooBig),
        Limited("a compressed message that is too big itself", new() { MaxMessageBytes = 6 }, Violation.TooBig),
        Limited("a compressed message in too many frames", new() { MaxFramesPerMessage = 4 }, Violation.TooManyFrames, fragments: 5),
        Limited("a compressed fragment that is too small", new() { MinFragmentBytes = 4 }, Violation.FragmentTooSmall, fragments: 2),
    ];

    private static IEnumerable<BadTraffic> Texts() =>
    [
        Text("compressed text that is no UTF-8", Literal(0x61, 0xFF)),
        Text("compressed text that ends within a character", Literal(0x61, 0xE2, 0x82)),
        Text("compressed text with a surrogate", Literal(0xED, 0xA0, 0x80)),
        Text("compressed text with an overlong form", Literal(0xC0, 0xAF)),
        Text("compressed bad text before garbage", Literal(0xFF).End().Number(7, 3)),
        Text("a match that breaks a character", Literal(0xC3, 0xA9, 0xC3).Match(3, 1)),
        Frames("compressed bad text in a frame that has not ended", [0xC1, 0x7D, .. Closed(Literal(0x61, 0xFF))[..4]], Violation.BadText),
    ];

    private static Traffic Server => new(PeerRole.Server);

    private static BitString Literal(params ReadOnlySpan<byte> text) => new BitString().Fixed().Literals(text);

    private static byte[] Closed(BitString deflate) => deflate.End().Flush().Bytes;

    private static byte[] Matching(string start, int length, int distance) =>
        Closed(Literal(System.Text.Encoding.ASCII.GetBytes(start)).Match(length, distance));

    private static BadTraffic Text(string name, BitString text) => Of(name, Closed(text), Violation.BadText, opcode: Opcode.Text);

    private static BadTraffic Big(string name, BitString deflate) =>
        Of(name, Closed(deflate), Violation.InflatesTooBig) with { Limits = new() { MaxInflatedBytes = 1000 } };

    private static BadTraffic Limited(string name, WireLimits limits, Violation broken, int fragments = 1) =>
        Of(name, Hello, broken, fragments) with { Limits = limits };

    private static BadTraffic After(Traffic before, string name, int distance, bool takeover, int bits = 15) =>
        Frames(name, before.Compressed(Opcode.Binary, Matching("", 3, distance)).Bytes, Violation.BadDeflate) with
        { Deflate = Agreements.Of(takeover, bits), Before = 1 };

    private static BadTraffic Of(
        string name, ReadOnlySpan<byte> payload, Violation? broken = null, int fragments = 1, Opcode opcode = Opcode.Binary) =>
        Frames(name, Server.Compressed(opcode, payload, fragments).Bytes, broken ?? Violation.BadDeflate);

    private static BadTraffic Frames(string name, string hex, Violation broken) => Frames(name, Bytes.Hex(hex), broken);

    private static BadTraffic Frames(string name, byte[] frames, Violation broken) =>
        new(name, frames, broken, Deflate: Agreements.NoTakeover);
}
