using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class HllRegistersTests
{
    private static readonly string Digits = Convert.ToHexStringLower([.. Enumerable.Range(0, 256).Select(static number => (byte)number)]);

    [Fact]
    public void Registers_of_our_own_are_read_back() => Gen.Byte.Array[256].Sample(static registers =>
    {
        var sketch = HllRegisters.Create(registers);
        Text(new CountResult(7, Hll: sketch)).ShouldBe($$"""{"count":7,"hll":"{{Convert.ToHexStringLower(registers)}}"}""");
        Registers(sketch).ShouldBe(registers);
        for (var i = 0; i < HllRegisters.Count; i++) sketch[i].ShouldBe(registers[i]);
        sketch.ToOwned().ShouldBe(sketch);
    }, iter: 100);

    [Fact]
    public void Escaped_digits_are_the_same_registers()
    {
        var sketch = Read(string.Concat(Digits.Select(static digit => $"\\u{(int)digit:x4}")));
        Registers(sketch).ShouldBe(Registers(Read(Digits)));
        sketch[255].ShouldBe((byte)255);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("{0}0")]
    [InlineData("{0}00")]
    [InlineData("{1}")]
    [InlineData("{2}g")]
    [InlineData("{2}\\n")]
    [InlineData("{2}\\u0030\\u0030")]
    [InlineData("{2}\\ud83d\\ude00")]
    [InlineData("{2}é")]
    public void Anything_but_512_lowercase_digits_is_refused(string format)
    {
        var digits = string.Format(null, format, Digits, Digits.ToUpperInvariant(), Digits[..^1]);
        Faces.Read<CountResultMessage>(Encoding.UTF8.GetBytes($$"""["COUNT","q",{"count":1,"hll":"{{digits}}"}]"""), out _)
            .ShouldBe(new ReadError(ReadErrorKind.InvalidValue, 30, "hll"));
    }

    [Fact]
    public void The_default_has_counted_nobody()
    {
        Text(new CountResult(0, Hll: default(HllRegisters))).ShouldBe($$"""{"count":0,"hll":"{{new string('0', 512)}}"}""");
        Registers(default).ShouldAllBe(static register => register == 0);
        default(HllRegisters)[255].ShouldBe((byte)0);
    }

    [Fact]
    public void What_does_not_fit_throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => HllRegisters.Create(new byte[255]));
        Should.Throw<ArgumentOutOfRangeException>(static () => Read(Digits).CopyTo(new byte[255]));
        Should.Throw<ArgumentOutOfRangeException>(static () => Read(Digits)[256]);
        Should.Throw<ArgumentOutOfRangeException>(static () => Read(Digits)[-1]);
    }

    private static byte[] Registers(HllRegisters sketch)
    {
        var registers = new byte[300];
        Array.Fill(registers, (byte)0xEE);
        sketch.CopyTo(registers);
        registers[256..].ShouldAllBe(static untouched => untouched == 0xEE);
        return registers[..256];
    }

    private static HllRegisters Read(string digits)
    {
        Faces.Read<CountResultMessage>(Encoding.UTF8.GetBytes($$"""["COUNT","q",{"count":1,"hll":"{{digits}}"}]"""), out var message).ShouldBe(default);
        return message.Result.Hll!.Value;
    }

    private static string Text(CountResult result)
        => Encoding.UTF8.GetString(Faces.Write(new CountResultMessage(SubscriptionId.Create("q"), result)))["[\"COUNT\",\"q\",".Length..^1];
}
