namespace NostrToolkit.Wire.Tests;

public sealed class PrefixCodesTests
{
    [Fact]
    public void The_fixed_codes_are_those_of_the_standard()
    {
        var codes = PrefixCodes.Fixed();
        for (var symbol = 0; symbol < 288; symbol++)
        {
            var (code, bits) = Rfc1951.FixedCode(symbol);
            codes.LiteralLengthBits[symbol].ShouldBe((byte)bits);
            Spelled(codes.LiteralLength[symbol], bits).ShouldBe(new BitString().Code(code, bits).Bytes);
        }
        for (var symbol = 0; symbol < 30; symbol++)
        {
            codes.DistanceBits[symbol].ShouldBe((byte)5);
            Spelled(codes.Distance[symbol], 5).ShouldBe(new BitString().Code(symbol, 5).Bytes);
        }
    }

    [Fact]
    public void Codes_follow_from_lengths()
    {
        var codes = new PrefixCodes();
        CodeLengths.Of(288, (97, 1), (98, 2), (256, 2)).CopyTo(codes.LiteralLengthBits, 0);
        CodeLengths.Of(30, (3, 1), (4, 1)).CopyTo(codes.DistanceBits, 0);
        codes.AssignCodes();
        (codes.LiteralLength[97], codes.LiteralLength[98], codes.LiteralLength[256]).ShouldBe(((ushort)0b0, (ushort)0b01, (ushort)0b11));
        (codes.Distance[3], codes.Distance[4]).ShouldBe(((ushort)0, (ushort)1));
    }

    private static byte[] Spelled(ushort code, int bits) => new BitString().Number(code, bits).Bytes;
}
