using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Ids, keys and signatures: bytes that are hex digits on the wire.</summary>
public sealed class FixedBytesTests
{
    private static readonly Gen<byte[]> Any32 = Gen.Byte.Array[32];

    [Fact]
    public void They_are_parsed_and_printed_as_lowercase_hex() => Any32.Sample(static bytes =>
    {
        var hex = Convert.ToHexStringLower(bytes);
        EventId.TryParse(hex, out var id).ShouldBeTrue();
        PublicKey.TryParse(hex, out var key).ShouldBeTrue();
        id.ToString().ShouldBe(hex);
        key.ToString().ShouldBe(hex);
        id.Bytes.Equals(Bytes32.From(bytes)).ShouldBeTrue();

        var signature = Signature.From([.. bytes, .. Enumerable.Reverse(bytes)]);
        signature.ToString().ShouldBe(hex + Convert.ToHexStringLower([.. Enumerable.Reverse(bytes)]));
    });

    [Fact]
    public void They_are_ordered_like_their_digits() => Gen.Select(Any32, Any32).Sample(static (left, right) =>
    {
        var order = string.CompareOrdinal(Convert.ToHexStringLower(left), Convert.ToHexStringLower(right));
        Math.Sign(Bytes32.From(left).CompareTo(Bytes32.From(right))).ShouldBe(Math.Sign(order));
        Math.Sign(new EventId(Bytes32.From(left)).CompareTo(new EventId(Bytes32.From(right)))).ShouldBe(Math.Sign(order));
        Math.Sign(new PublicKey(Bytes32.From(left)).CompareTo(new PublicKey(Bytes32.From(right)))).ShouldBe(Math.Sign(order));
    });

    [Fact]
    public void Equal_bytes_are_equal_values() => Any32.Sample(static bytes =>
    {
        var (one, same) = (Bytes32.From(bytes), Bytes32.From([.. bytes]));
        one.Equals((object)same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        bytes[31] ^= 1;
        one.Equals(Bytes32.From(bytes)).ShouldBeFalse();
    });

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(128)]
    public void Another_number_of_digits_is_refused(int count)
    {
        EventId.TryParse(new string('a', count), out _).ShouldBeFalse();
        PublicKey.TryParse(new string('a', count), out _).ShouldBeFalse();
    }

    [Fact]
    public void Upper_case_is_refused()
    {
        EventId.TryParse(new string('A', 64), out _).ShouldBeFalse();
        PublicKey.TryParse(new string('a', 63) + "B", out _).ShouldBeFalse();
    }

    [Fact]
    public void Another_number_of_bytes_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => Bytes32.From(new byte[31]));
        Should.Throw<ArgumentOutOfRangeException>(static () => Signature.From(new byte[65]));
    }

    [Fact]
    public void They_are_written_as_they_were_read()
    {
        var ok = Encoding.UTF8.GetBytes($"[\"OK\",\"{Samples.Usual.Event.Id}\",false,\"\"]");
        Faces.Read<OkMessage>(ok, out var message).ShouldBe(default);
        Faces.Write(message).ShouldHoldText(ok);
    }

    // What was decoded before the wrong digit, or lay in memory before, is nobody's to see.
    [Fact]
    public void What_cannot_be_read_is_all_zeros()
    {
        var digits = new string('a', 128);
        foreach (var text in (string[])[$"\"{digits[..63]}x\"", $"\"{digits[..127]}x\"", $"\"{digits}a\"", "1", ""])
        {
            var json = Encoding.UTF8.GetBytes(text);
            ShouldBeZeros<EventId>(json);
            ShouldBeZeros<PublicKey>(json);
            ShouldBeZeros<Signature>(json);
        }
    }

    private static void ShouldBeZeros<T>(byte[] json)
        where T : struct, IJsonValue<T>
    {
        var cursor = new JsonCursor(json);
        T.TryRead(ref cursor, out var value).ShouldBeFalse();
        value.ShouldBe(default(T));
    }
}
