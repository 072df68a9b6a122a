using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class HuffmanTableTests
{
    [Theory]
    [InlineData(286, 10)]
    [InlineData(30, 8)]
    [InlineData(30, 1)]
    [InlineData(30, 15)]
    public void Every_pattern_of_bits_means_what_it_means_to_the_model(int symbols, int maxBits) =>
        CodeLengths.Complete(symbols, maxBits: 15).Sample(lengths => MeansTheSame(lengths, maxBits), iter: 20);

    [Fact]
    public void Every_code_of_code_lengths_means_the_same() =>
        CodeLengths.Complete(19, DeflateFormat.MaxCodeLengthBits).Sample(static lengths => MeansTheSame(lengths, maxBits: 7), iter: 50);

    [Fact]
    public void The_primary_table_is_no_larger_than_the_longest_code()
    {
        Build([1, 1], 10).ShouldBe(1);
        Build([1, 2, 2], 10).ShouldBe(2);
        Build([1, 2, 3, 3], 10).ShouldBe(3);
        Build([1, 2, 3, 3], 2).ShouldBe(2);
    }

    // The codes with the largest tables, found by a search through all codes of so many symbols (zlib's examples/enough.c does the same).
    [Theory]
    [InlineData(InflateAlphabets.LiteralLengthBits, 1332, new[] { 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 233, 45, 1, 1, 2 })]
    [InlineData(InflateAlphabets.DistanceBits, 400, new[] { 0, 0, 3, 1, 1, 1, 0, 0, 0, 13, 5, 1, 1, 1, 1, 2 })]
    public void The_largest_table_fits(int maxBits, int entries, int[] counts)
    {
        var lengths = CodeLengths.OfCounts(counts);
        var symbols = new uint[lengths.Length];
        HuffmanTable.Build(lengths, symbols, new uint[entries], maxBits, mayBeIncomplete: false).ShouldBe(maxBits);
        // One entry less is too short: so many are written.
        Should.Throw<IndexOutOfRangeException>(() => HuffmanTable.Build(lengths, symbols, new uint[entries - 1], maxBits, false));
        entries.ShouldBeLessThanOrEqualTo(maxBits == 10 ? InflateAlphabets.LiteralLengthEntries : InflateAlphabets.DistanceEntries);
    }

    [Theory]
    [InlineData("no symbol", new byte[] { 0, 0 })]
    [InlineData("one symbol of one bit", new byte[] { 0, 1 })]
    public void Of_incomplete_codes_only_the_smallest_may_be_allowed(string name, byte[] lengths)
    {
        HuffmanTable.Build(lengths, new uint[2], new uint[2], 10, mayBeIncomplete: false).ShouldBe(0, name);
        HuffmanTable.Build(lengths, new uint[2], new uint[2], 10, mayBeIncomplete: true).ShouldBe(1, name);
    }

    [Theory]
    [InlineData("one symbol of two bits", new byte[] { 2 })]
    [InlineData("two of two bits", new byte[] { 2, 2 })]
    [InlineData("one of 15 bits missing", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 })]
    [InlineData("three of one bit", new byte[] { 1, 1, 1 })]
    [InlineData("one of 15 bits too much", new byte[] { 1, 1, 15 })]
    public void Other_lengths_are_no_code(string name, byte[] lengths)
    {
        HuffmanTable.Build(lengths, new uint[15], new uint[1000], 10, mayBeIncomplete: false).ShouldBe(0, name);
        HuffmanTable.Build(lengths, new uint[15], new uint[1000], 10, mayBeIncomplete: true).ShouldBe(0, name);
    }

    [Fact]
    public void What_an_incomplete_code_leaves_over_is_invalid()
    {
        var table = new uint[2];
        HuffmanTable.Build([0, 1], [0, 7u << HuffmanTable.BaseShift], table, 10, mayBeIncomplete: true);
        table.ShouldBe([7u << HuffmanTable.BaseShift | 1u << HuffmanTable.CodeBitsShift | 1, HuffmanTable.Invalid | 1]);
        HuffmanTable.Build([0, 0], [0, 0], table, 10, mayBeIncomplete: true);
        table.ShouldBe([HuffmanTable.Invalid | 1, HuffmanTable.Invalid | 1]);
    }

    private static int Build(byte[] lengths, int maxBits) =>
        HuffmanTable.Build(lengths, new uint[lengths.Length], new uint[1 << 15], maxBits, mayBeIncomplete: false);

    private static void MeansTheSame(byte[] lengths, int maxBits)
    {
        var symbols = Enumerable.Range(0, lengths.Length).Select(static symbol => (uint)symbol << HuffmanTable.BaseShift).ToArray();
        var table = new uint[1 << 15];
        var primaryBits = HuffmanTable.Build(lengths, symbols, table, maxBits, mayBeIncomplete: false);
        primaryBits.ShouldBe(Math.Min(lengths.Max(), maxBits));
        var model = new SlowCode(lengths);
        for (var bits = 0; bits < 1 << 15; bits++)
        {
            var entry = table[bits & ((1 << primaryBits) - 1)];
            var used = 0;
            if ((entry & HuffmanTable.SecondTable) != 0)
            {
                used = (int)entry & HuffmanTable.BitsMask;
                var secondBits = (int)(entry >> HuffmanTable.CodeBitsShift) & HuffmanTable.CodeBitsMask;
                entry = table[(int)(entry >> HuffmanTable.BaseShift) + (bits >> used & ((1 << secondBits) - 1))];
            }
            used += (int)entry & HuffmanTable.BitsMask;
            var symbol = (int)(entry >> HuffmanTable.BaseShift);
            if (symbol != model.Read(new SlowInput([(byte)bits, (byte)(bits >> 8)])) || used != lengths[symbol])
                throw new InvalidOperationException($"{bits:b15} is {symbol} in {used} bits.");
        }
    }
}
