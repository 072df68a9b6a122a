namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 6455 section 7, closing: every code with its outcome.</summary>
public sealed class Rfc6455Section7Tests
{
    [Theory]
    [InlineData("7.4.1", "normal closure", 1000, true)]
    [InlineData("7.4.1", "going away", 1001, true)]
    [InlineData("7.4.1", "protocol error", 1002, true)]
    [InlineData("7.4.1", "unsupported data", 1003, true)]
    [InlineData("7.4.1", "reserved", 1004, false)]
    [InlineData("7.4.1", "no status, never sent", 1005, false)]
    [InlineData("7.4.1", "abnormal closure, never sent", 1006, false)]
    [InlineData("7.4.1", "invalid payload", 1007, true)]
    [InlineData("7.4.1", "policy violation", 1008, true)]
    [InlineData("7.4.1", "message too big", 1009, true)]
    [InlineData("7.4.1", "an extension is missing", 1010, true)]
    [InlineData("7.4.1", "internal error", 1011, true)]
    [InlineData("11.7", "service restart, registered since", 1012, true)]
    [InlineData("11.7", "try again later, registered since", 1013, true)]
    [InlineData("11.7", "bad gateway, registered since", 1014, true)]
    [InlineData("7.4.1", "TLS failed, never sent", 1015, false)]
    [InlineData("7.4.2", "below all ranges", 0, false)]
    [InlineData("7.4.2", "the last that is not used", 999, false)]
    [InlineData("7.4.2", "the first that is not registered", 1016, false)]
    [InlineData("7.4.2", "not registered", 1100, false)]
    [InlineData("7.4.2", "kept for the protocol", 2000, false)]
    [InlineData("7.4.2", "the last that is kept for the protocol", 2999, false)]
    [InlineData("7.4.2", "the first for libraries", 3000, true)]
    [InlineData("7.4.2", "the last for libraries", 3999, true)]
    [InlineData("7.4.2", "the first for private use", 4000, true)]
    [InlineData("7.4.2", "the last for private use", 4999, true)]
    [InlineData("7.4.2", "above all ranges", 5000, false)]
    [InlineData("7.4.2", "the largest", 65535, false)]
    public void Codes(string section, string rule, int code, bool allowed) =>
        RuleTrace.Of($"88 02 {code:x4}").ShouldBe(allowed ? $"Close {code} " : "Failed 1002", $"{section} {rule}");

    [Theory]
    [InlineData("7.1.5", "no status means 1005", "88 00", "Close 1005 ")]
    [InlineData("7.1.6", "a reason of one character", "88 03 03 e8 61", "Close 1000 a")]
    [InlineData("7.1.6", "a reason of a character of three bytes", "88 05 03 e8 e2 82 ac", "Close 1000 €")]
    [InlineData("7.1.6", "a reason that is cut within a character", "88 04 03 e8 e2 82", "Failed 1007")]
    [InlineData("7.1.6", "a reason with a surrogate", "88 05 03 e8 ed a0 80", "Failed 1007")]
    [InlineData("7.1.6", "a code that is wrong goes before a reason that is", "88 03 03 ec ff", "Failed 1002")]
    [InlineData("7.1.7", "after a failure nothing is read", "83 00 81 01 61", "Failed 1002")]
    [InlineData("7.1.7", "after a failure no close is read", "83 00 88 02 03 e8", "Failed 1002")]
    [InlineData("7.1.4", "a close after a message", "81 01 61 88 02 03 e8", "Text a|Close 1000 ")]
    [InlineData("7.1.4", "a close and another", "88 02 03 e8 88 02 03 e9", "Close 1000 ")]
    [InlineData("7.1.4", "a close and a ping", "88 02 03 e8 89 00", "Close 1000 ")]
    public void Closing(string section, string rule, string hex, string expected) =>
        RuleTrace.Of(hex).ShouldBe(expected, $"{section} {rule}");

    [Theory]
    [InlineData(123, true)]
    [InlineData(124, false)]
    public void A_reason_has_at_most_123_bytes(int length, bool allowed)
    {
        var bytes = new byte[FrameHeader.MaxSize];
        var header = bytes[..new FrameHeader(true, ReservedBits.None, Opcode.Close, null, 2 + length).WriteTo(bytes)];
        var reason = new string('*', length);
        RuleTrace.Of([.. header, 0x03, 0xE8, .. System.Text.Encoding.ASCII.GetBytes(reason)])
            .ShouldBe(allowed ? $"Close 1000 {reason}" : "Failed 1002", "5.5 and 5.5.1");
    }
}
