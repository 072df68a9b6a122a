using System.Runtime.InteropServices;
using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class HexTests
{
    [Fact]
    public void Bytes_survive_a_round_trip() => Gen.Byte.Array[0, 70].Sample(static bytes =>
    {
        var digits = new byte[bytes.Length * 2];
        Hex.Encode(bytes, digits);
        Encoding.ASCII.GetString(digits).ShouldBe(Convert.ToHexStringLower(bytes));

        var decoded = new byte[bytes.Length];
        Hex.TryDecode(digits, decoded).ShouldBeTrue();
        decoded.ShouldBe(bytes);
        Hex.TryDecode(Encoding.ASCII.GetString(digits), decoded).ShouldBeTrue();
        decoded.ShouldBe(bytes);
    }, iter: 2_000);

    // 64 digits take the vectorized path, 2 do not.
    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    public void Only_lowercase_digits_are_digits_at_any_place(int length)
    {
        var bytes = new byte[length / 2];
        for (var place = 0; place < length; place++)
        {
            for (var value = 0; value < 256; value++)
            {
                var digits = Enumerable.Repeat((byte)'0', length).ToArray();
                digits[place] = (byte)value;
                var isDigit = value is >= '0' and <= '9' or >= 'a' and <= 'f';
                Hex.TryDecode(digits, bytes).ShouldBe(isDigit, $"{value:X2} at {place}");
                var units = digits.Select(static digit => (char)digit).ToArray();
                Hex.TryDecode(units, bytes).ShouldBe(isDigit, $"{value:X2} at {place}");
                Hex.IsLowercase(units).ShouldBe(isDigit, $"{value:X2} at {place}");
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("000")]
    [InlineData("0000")]
    [InlineData("")]
    public void The_number_of_digits_must_fit(string digits)
    {
        Hex.TryDecode(digits, new byte[1]).ShouldBeFalse();
        Hex.TryDecode(Encoding.ASCII.GetBytes(digits), new byte[1]).ShouldBeFalse();
    }

    [Fact]
    public void A_wide_character_is_no_digit()
    {
        Hex.TryDecode("0\u0130", new byte[1]).ShouldBeFalse();
        Hex.IsLowercase("0\u0130").ShouldBeFalse();
        Hex.IsLowercase(new string('0', 63) + '\u0130').ShouldBeFalse();
    }

    [Fact]
    public void Room_for_digits_is_asked_for_even_if_their_number_overflows()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => Hex.Encode(new byte[1], new byte[1]));
        Should.Throw<ArgumentOutOfRangeException>(static () =>
        {
            // A gigabyte that is not there: it must not be looked at.
            var start = new byte[64];
            var bytes = MemoryMarshal.CreateReadOnlySpan(in start[0], 1 << 30);
            Hex.Encode(bytes, []);
        });
    }
}
