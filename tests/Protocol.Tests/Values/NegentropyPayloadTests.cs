using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class NegentropyPayloadTests
{
    [Fact]
    public void A_message_of_our_own_is_read_back() => Gen.Byte.Array[1, 2000].Sample(static bytes =>
    {
        var sent = new NegMessage(SubscriptionId.Create("n"), NegentropyPayload.Create(bytes));
        Faces.Read<NegMessage>(Faces.Write(sent), out var received).ShouldBe(default);
        received.Message.ByteCount.ShouldBe(bytes.Length);
        received.Message.ToArray().ShouldBe(bytes);
        received.ShouldBe(sent);
    }, iter: 300);

    [Fact]
    public void Escaped_digits_are_the_same_message()
    {
        Read("6\\u0031\\u0030\\u0030f\\u0066", out var payload).ShouldBe(default);
        payload.ToArray().ShouldBe([0x61, 0x00, 0xFF]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("610")]
    [InlineData("6A")]
    [InlineData("6g")]
    [InlineData("61 ")]
    [InlineData("0x61")]
    [InlineData("\\u0036")]
    [InlineData("\\u0036\\u0041")]
    [InlineData("6\\/")]
    [InlineData("\\u0136\\u0131")]
    [InlineData("\\ud83d\\ude00")]
    public void Anything_but_pairs_of_lowercase_digits_is_refused(string digits)
        => Read(digits, out _).ShouldBe(new ReadError(ReadErrorKind.InvalidValue, 15, "message"));

    [Fact]
    public void The_longest_is_read_and_one_byte_more_is_not()
    {
        var digits = new string('a', NegentropyPayload.MaxByteCount * 2);
        Read(digits, out var payload).ShouldBe(default);
        payload.ByteCount.ShouldBe(NegentropyPayload.MaxByteCount);
        Read(digits + "aa", out _).Kind.ShouldBe(ReadErrorKind.InvalidValue);
        Should.Throw<ArgumentOutOfRangeException>(static () => NegentropyPayload.Create(new byte[NegentropyPayload.MaxByteCount + 1]));
    }

    [Fact]
    public void It_is_decoded_where_it_fits()
    {
        Read("6100ff", out var payload);
        payload.TryCopyTo(new byte[2]).ShouldBeFalse();
        byte[] longer = [9, 9, 9, 9];
        payload.TryCopyTo(longer).ShouldBeTrue();
        longer.ShouldBe([0x61, 0, 0xFF, 9]);
    }

    [Fact]
    public void One_that_was_never_filled_is_not_written()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => NegentropyPayload.Create([]));
        Should.Throw<InvalidOperationException>(static () => Faces.Write(new NegMessage(SubscriptionId.Create("n"), default)));
    }

    private static ReadError Read(string digits, out NegentropyPayload payload)
    {
        var error = Faces.Read<NegMessage>(Encoding.UTF8.GetBytes($"[\"NEG-MSG\",\"n\",\"{digits}\"]"), out var message);
        payload = message.Message;
        return error;
    }
}
