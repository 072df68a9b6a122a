namespace NostrToolkit.Wire.Tests;

public sealed class InflateAlphabetsTests
{
    [Fact]
    public void Literals_lengths_and_the_end_have_their_entries()
    {
        var entries = InflateAlphabets.LiteralLengths;
        entries.Length.ShouldBe(288);
        for (var literal = 0; literal < 256; literal++) entries[literal].ShouldBe((uint)literal << 16 | HuffmanTable.Literal);
        entries[256].ShouldBe(HuffmanTable.EndOfBlock);
        for (var code = 0; code < 29; code++)
            entries[257 + code].ShouldBe((uint)Rfc1951.LengthBases[code] << 16 | (uint)Rfc1951.LengthExtraBits[code]);
        entries[286..].ShouldBe([HuffmanTable.Invalid, HuffmanTable.Invalid]);
    }

    [Fact]
    public void Distances_have_their_entries()
    {
        var entries = InflateAlphabets.Distances;
        entries.Length.ShouldBe(32);
        for (var code = 0; code < 30; code++)
            entries[code].ShouldBe((uint)Rfc1951.DistanceBases[code] << 16 | (uint)Rfc1951.DistanceExtraBits[code]);
        entries[30..].ShouldBe([HuffmanTable.Invalid, HuffmanTable.Invalid]);
    }

    [Fact]
    public void Code_lengths_are_themselves() =>
        InflateAlphabets.CodeLengths.ShouldBe(Enumerable.Range(0, 19).Select(static symbol => (uint)symbol << 16));

    [Fact]
    public void The_table_of_the_fixed_literals_has_every_symbol_where_its_code_is()
    {
        for (var symbol = 0; symbol < 288; symbol++)
        {
            var (code, bits) = Rfc1951.FixedCode(symbol);
            Expect(InflateAlphabets.FixedLiteralLengths, InflateAlphabets.LiteralLengths[symbol], code, bits, 9);
        }
    }

    [Fact]
    public void The_table_of_the_fixed_distances_has_every_symbol_where_its_code_is()
    {
        for (var symbol = 0; symbol < 32; symbol++)
            Expect(InflateAlphabets.FixedDistances, InflateAlphabets.Distances[symbol], symbol, 5, 5);
    }

    // The code, with whatever may follow it, leads to the symbol and the number of its bits.
    private static void Expect(uint[] table, uint symbol, int code, int bits, int tableBits)
    {
        table.Length.ShouldBe(1 << tableBits);
        var bytes = new BitString().Code(code, bits).Align().Raw(0).Bytes;
        var index = bytes[0] | bytes[1] << 8;
        for (; index < table.Length; index += 1 << bits)
            table[index].ShouldBe(symbol + ((uint)bits << HuffmanTable.CodeBitsShift | (uint)bits));
    }
}
