namespace NostrToolkit.Wire.Tests;

/// <summary>Frames without an extension that break RFC 6455. Many of a client's have a key of zeros, to be read as they are.</summary>
internal static class BadFrames
{
    public static IReadOnlyList<BadTraffic> All { get; } =
        [.. Masking(), .. ReservedBits(), .. Opcodes(), .. Fragments(), .. Controls(), .. Lengths(), .. Closes(), .. Texts(), .. Limits()];

    // Section 5.1.
    private static IEnumerable<BadTraffic> Masking() =>
    [
        FromClient("text without a mask", "81 01 61", Violation.NotMasked),
        FromClient("binary without a mask", "82 01 61", Violation.NotMasked),
        FromClient("empty text without a mask", "81 00", Violation.NotMasked),
        FromClient("a ping without a mask", "89 00", Violation.NotMasked),
        FromClient("a pong without a mask", "8a 00", Violation.NotMasked),
        FromClient("a close without a mask", "88 02 03 e8", Violation.NotMasked),
        FromClient("a continuation without a mask", "01 81 00 00 00 00 61 80 01 62", Violation.NotMasked),
        FromServer("text with a mask", "81 81 01 02 03 04 60", Violation.Masked),
        FromServer("empty text with a mask", "81 80 01 02 03 04", Violation.Masked),
        FromServer("text with a mask of zeros", "81 81 00 00 00 00 61", Violation.Masked),
        FromServer("a ping with a mask", "89 80 01 02 03 04", Violation.Masked),
        FromServer("a close with a mask", "88 80 01 02 03 04", Violation.Masked),
        FromServer("a continuation with a mask", "01 01 61 80 81 01 02 03 04 60", Violation.Masked),
    ];

    // Section 5.2, RSV1-3.
    private static IEnumerable<BadTraffic> ReservedBits() =>
    [
        FromServer("RSV1 on text", "c1 01 61", Violation.ReservedBit),
        FromServer("RSV2 on text", "a1 01 61", Violation.ReservedBit),
        FromServer("RSV3 on text", "91 01 61", Violation.ReservedBit),
        FromServer("all reserved bits", "f1 01 61", Violation.ReservedBit),
        FromServer("RSV1 on binary", "c2 01 61", Violation.ReservedBit),
        FromServer("RSV1 on a ping", "c9 00", Violation.ReservedBit),
        FromServer("RSV2 on a pong", "aa 00", Violation.ReservedBit),
        FromServer("RSV3 on a close", "98 02 03 e8", Violation.ReservedBit),
        FromServer("RSV1 on a continuation", "01 01 61 c0 01 62", Violation.ReservedBit),
        FromServer("RSV2 on an empty last fragment", "01 01 61 a0 00", Violation.ReservedBit),
        FromClient("RSV1 on masked text", "c1 81 00 00 00 00 61", Violation.ReservedBit),
    ];

    // Section 5.2, opcode.
    private static IEnumerable<BadTraffic> Opcodes() =>
    [
        .. Enumerable.Range(3, 5).Select(static code => Opcode("data", code)),
        .. Enumerable.Range(11, 5).Select(static code => Opcode("control", code)),
        FromServer("a reserved opcode that begins a message", "03 01 61", Violation.ReservedOpcode),
        FromServer("a reserved data opcode between fragments", "01 01 61 87 01 62", Violation.ReservedOpcode),
        FromServer("a reserved control opcode between fragments", "01 01 61 8f 00", Violation.ReservedOpcode),
    ];

    // Section 5.4.
    private static IEnumerable<BadTraffic> Fragments() =>
    [
        FromServer("a last fragment of nothing", "80 01 61", Violation.NothingToContinue),
        FromServer("a fragment of nothing", "00 01 61", Violation.NothingToContinue),
        FromServer("an empty fragment of nothing", "00 00", Violation.NothingToContinue),
        FromServer("a fragment of nothing after a ping", "89 00 80 01 61", Violation.NothingToContinue),
        FromServer("a fragment after the last", "01 01 61 80 01 62 80 01 63", Violation.NothingToContinue) with { Before = 1 },
        FromServer("a fragment after a whole message", "81 01 61 80 01 62", Violation.NothingToContinue) with { Before = 1 },
        FromServer("text inside text", "01 01 61 81 01 62", Violation.MessageInMessage),
        FromServer("binary inside text", "01 01 61 82 01 62", Violation.MessageInMessage),
        FromServer("text inside binary", "02 01 61 81 01 62", Violation.MessageInMessage),
        FromServer("a second message begun inside the first", "01 01 61 01 01 62", Violation.MessageInMessage),
        FromServer("a message after an empty first fragment", "01 00 81 01 62", Violation.MessageInMessage),
        FromServer("a message after a ping inside a message", "01 01 61 89 00 81 01 62", Violation.MessageInMessage),
        FromServer("an empty message inside a message", "02 01 61 82 00", Violation.MessageInMessage),
    ];

    // Section 5.5.
    private static IEnumerable<BadTraffic> Controls() =>
    [
        FromServer("a ping in fragments", "09 01 61", Violation.MalformedHeader),
        FromServer("a pong in fragments", "0a 01 61", Violation.MalformedHeader),
        FromServer("a close in fragments", "08 02 03 e8", Violation.MalformedHeader),
        FromServer("a ping in fragments inside a message", "01 01 61 09 00", Violation.MalformedHeader),
        FromServer("a ping of 126 bytes", "89 7e 00 7e", Violation.MalformedHeader),
        FromServer("a pong of 126 bytes", "8a 7e 00 7e", Violation.MalformedHeader),
        FromServer("a close of 126 bytes", "88 7e 00 7e", Violation.MalformedHeader),
        FromServer("a ping of 65,536 bytes", "89 7f 00 00 00 00 00 01 00 00", Violation.MalformedHeader),
        FromServer("a short ping in a long header", "89 7e 00 01 61", Violation.MalformedHeader),
    ];

    // Section 5.2, payload length.
    private static IEnumerable<BadTraffic> Lengths() =>
    [
        FromServer("a length of 0 in two bytes", "82 7e 00 00", Violation.MalformedHeader),
        FromServer("a length of 125 in two bytes", "82 7e 00 7d", Violation.MalformedHeader),
        FromServer("a length of 0 in eight bytes", "82 7f 00 00 00 00 00 00 00 00", Violation.MalformedHeader),
        FromServer("a length of 126 in eight bytes", "82 7f 00 00 00 00 00 00 00 7e", Violation.MalformedHeader),
        FromServer("a length of 65,535 in eight bytes", "82 7f 00 00 00 00 00 00 ff ff", Violation.MalformedHeader),
        FromServer("a length with the highest bit", "82 7f 80 00 00 00 00 00 00 00", Violation.MalformedHeader),
        FromServer("a length of all ones", "82 7f ff ff ff ff ff ff ff ff", Violation.MalformedHeader),
        FromServer("a length of 2^63 - 1", "82 7f 7f ff ff ff ff ff ff ff", Violation.TooBig),
        FromServer("a length of 2^32 + 1", "82 7f 00 00 00 01 00 00 00 01", Violation.TooBig),
        FromServer("a length of 2^31", "82 7f 00 00 00 00 80 00 00 00", Violation.TooBig),
        FromServer("a length of the limit + 1", "82 7f 00 00 00 00 00 08 00 01", Violation.TooBig),
        FromServer("2^63 - 1 bytes more", "02 01 61 80 7f 7f ff ff ff ff ff ff ff", Violation.TooBig),
        FromServer("the limit more", "02 01 61 80 7f 00 00 00 00 00 08 00 00", Violation.TooBig),
    ];

    // Sections 5.5.1, 7.4.1 and 7.4.2.
    private static IEnumerable<BadTraffic> Closes() =>
    [
        FromServer("a close of one byte", "88 01 03", Violation.BadCloseStatus),
        .. new ushort[] { 0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, ushort.MaxValue }
            .Select(static code => FromServer($"a close with {code}", $"88 02 {code:x4}", Violation.BadCloseStatus)),
        FromServer("a close with 1005 and a reason", "88 04 03 ed 6f 6b", Violation.BadCloseStatus),
        FromServer("a close whose reason is no UTF-8", "88 03 03 e8 ff", Violation.BadCloseReason),
        FromServer("a close whose reason is cut", "88 04 03 e8 e2 82", Violation.BadCloseReason),
        FromServer("a close whose reason is a surrogate", "88 05 03 e8 ed a0 80", Violation.BadCloseReason),
        FromServer("a bad close inside a message", "01 01 61 88 01 03", Violation.BadCloseStatus),
    ];

    // Section 8.1.
    private static IEnumerable<BadTraffic> Texts() =>
    [
        FromServer("text with a byte of 255", "81 01 ff", Violation.BadText),
        FromServer("text with a continuation byte alone", "81 02 61 80", Violation.BadText),
        FromServer("text with an overlong slash", "81 02 c0 af", Violation.BadText),
        FromServer("text with an overlong form of three bytes", "81 03 e0 80 af", Violation.BadText),
        FromServer("text with an overlong form of four bytes", "81 04 f0 80 80 af", Violation.BadText),
        FromServer("text with a surrogate", "81 03 ed a0 80", Violation.BadText),
        FromServer("text beyond U+10FFFF", "81 04 f4 90 80 80", Violation.BadText),
        FromServer("text with a form of five bytes", "81 05 f8 88 80 80 80", Violation.BadText),
        FromServer("text that ends within a character", "81 02 e2 82", Violation.BadText),
        FromServer("text in fragments that ends within a character", "01 01 61 80 02 e2 82", Violation.BadText),
        FromServer("a last fragment that leaves a character open", "01 02 e2 82 80 00", Violation.BadText),
        FromServer("a character cut between fragments and then broken", "01 02 e2 82 80 01 61", Violation.BadText),
        FromServer("a surrogate cut between fragments", "01 01 ed 80 02 a0 80", Violation.BadText),
        FromServer("bad text at the start of a frame that has not ended", "81 7e 10 00 ff 61", Violation.BadText),
        FromServer("bad text before a bad header", "01 01 ff ff ff", Violation.BadText),
        FromClient("bad text under a mask", "81 81 01 02 03 04 fe", Violation.BadText),
    ];

    private static IEnumerable<BadTraffic> Limits() =>
    [
        Limited("one frame too many", "02 01 61 00 00 00 00 80 00", new() { MaxFramesPerMessage = 3 }, Violation.TooManyFrames),
        Limited("a first fragment that is too small", "02 03 61 62 63", new() { MinFragmentBytes = 4 }, Violation.FragmentTooSmall),
        Limited("a fragment that is too small", "02 04 61 62 63 64 00 00", new() { MinFragmentBytes = 4 }, Violation.FragmentTooSmall),
        Limited("one ping too many", "89 00 8a 00 89 00", new() { MaxControlFramesPerSecond = 2 }, Violation.TooManyControlFrames),
        Limited("a close too many", "8a 00 88 00", new() { MaxControlFramesPerSecond = 1 }, Violation.TooManyControlFrames),
    ];

    private static BadTraffic Opcode(string kind, int code) =>
        FromServer($"reserved {kind} opcode {code}", $"{0x80 | code:x2} 00", Violation.ReservedOpcode);

    private static BadTraffic Limited(string name, string hex, WireLimits limits, Violation broken) =>
        FromServer(name, hex, broken) with { Limits = limits };

    private static BadTraffic FromServer(string name, string hex, Violation broken) => new(name, Bytes.Hex(hex), broken);

    private static BadTraffic FromClient(string name, string hex, Violation broken) => new(name, Bytes.Hex(hex), broken, PeerRole.Server);
}
