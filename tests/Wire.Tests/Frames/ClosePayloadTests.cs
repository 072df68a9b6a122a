using System.Text;
using System.Text.Unicode;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class ClosePayloadTests
{
    [Theory]
    [InlineData("", 1005, "")]
    [InlineData("03 e8", 1000, "")]
    [InlineData("03 f1 c3 a9", 1009, "é")]
    [InlineData("0f a0 62 79 65", 4000, "bye")]
    public void Valid_payloads_are_read(string hex, int status, string reason)
    {
        ClosePayload.TryRead(Bytes.Hex(hex), out var close, out _).ShouldBeTrue();
        close.Status.Code.ShouldBe((ushort)status);
        Encoding.UTF8.GetString(close.Reason).ShouldBe(reason);
    }

    [Theory]
    [InlineData("a single byte", "03", 1002)]
    [InlineData("1005", "03 ed", 1002)]
    [InlineData("1006", "03 ee", 1002)]
    [InlineData("1015", "03 f7", 1002)]
    [InlineData("2999", "0b b7", 1002)]
    [InlineData("5000", "13 88", 1002)]
    [InlineData("a bad code before a bad reason", "03 ed ff", 1002)]
    [InlineData("a reason that is not UTF-8", "03 e8 ce ba e1 bd b9 cf 83 ce bc ce b5 ed a0 80", 1007)]
    [InlineData("a reason that is cut", "03 e8 c3", 1007)]
    public void Invalid_payloads_are_answered(string name, string hex, int error)
    {
        ClosePayload.TryRead(Bytes.Hex(hex), out _, out var answer).ShouldBeFalse(name);
        answer.Code.ShouldBe((ushort)error, name);
    }

    [Theory]
    [InlineData("fits exactly", 'a', 123, 123)]
    [InlineData("one too long", 'a', 124, 123)]
    [InlineData("two bytes a character", 'é', 62, 122)]
    [InlineData("three bytes a character", '€', 50, 123)]
    public void A_reason_is_cut_between_characters(string name, char character, int count, int expected)
    {
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        var size = ClosePayload.Write(payload, CloseStatus.GoingAway, new string(character, count));
        size.ShouldBe(2 + expected, name);
        Utf8.IsValid(payload[2..size]).ShouldBeTrue(name);
    }

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_two()
    {
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        ClosePayload.Write(payload, CloseStatus.GoingAway, string.Concat(Enumerable.Repeat("😀", 40))).ShouldBe(2 + 120);
    }

    [Fact]
    public void A_larger_destination_is_not_filled_beyond_a_control_frame()
    {
        Span<byte> payload = stackalloc byte[500];
        ClosePayload.Write(payload, CloseStatus.GoingAway, new string('a', 400)).ShouldBe(125);
    }

    [Fact]
    public void A_status_that_must_not_be_sent_is_not_written() =>
        Should.Throw<ArgumentException>(() => ClosePayload.Write(new byte[125], CloseStatus.AbnormalClosure));

    [Fact]
    public void What_is_written_is_read() => Gen.Select(Gen.UShort[3000, 4999], Texts.UpTo(8)).Sample((code, reason) =>
    {
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        var size = ClosePayload.Write(payload, new CloseStatus(code), reason);
        return ClosePayload.TryRead(payload[..size], out var close, out _)
            && close.Status.Code == code
            && Encoding.UTF8.GetBytes(reason).AsSpan().StartsWith(close.Reason);
    });
}
