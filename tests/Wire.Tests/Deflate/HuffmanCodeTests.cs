using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class HuffmanCodeTests
{
    private static readonly Gen<int[]> Frequencies = Gen.OneOf(
        Gen.Int[0, 5].Array[1, 288],
        Gen.Int[0, 2048].Array[1, 288],
        // Each about twice as frequent as the one before: the deepest tree there is.
        Gen.Select(Gen.Int[1, 16], Gen.Int[0, 3].Array[0, 40], static (symbols, rest) =>
            (int[])[.. Enumerable.Range(0, symbols).Select(static i => 1 << i), .. rest]));

    [Fact]
    public void A_code_without_a_limit_is_as_short_as_can_be() =>
        Frequencies.Sample(static frequencies =>
        {
            var lengths = Assign(frequencies, maxBits: 15);
            var (cost, depth) = Shortest(frequencies);
            if (depth <= 15) Cost(frequencies, lengths).ShouldBe(cost);
            else Cost(frequencies, lengths).ShouldBeGreaterThan(cost);
        }, iter: 500);

    [Fact]
    public void A_code_is_complete_and_within_its_limit() =>
        Gen.Select(Frequencies, Gen.Int[9, 15]).Sample(static (frequencies, maxBits) =>
        {
            var lengths = Assign(frequencies, maxBits);
            lengths.Select(static length => length > 0).ShouldBe(frequencies.Select(static frequency => frequency > 0));
            lengths.ShouldAllBe(length => length <= maxBits);
            var used = frequencies.Count(static frequency => frequency > 0);
            if (used > 1) new SlowCode(lengths).Missing.ShouldBe(0);
        }, iter: 500);

    [Fact]
    public void What_is_more_frequent_has_no_longer_code() =>
        Gen.Select(Frequencies, Gen.Int[9, 15]).Sample(static (frequencies, maxBits) =>
        {
            var lengths = Assign(frequencies, maxBits);
            var used = Enumerable.Range(0, frequencies.Length).Where(symbol => frequencies[symbol] > 0);
            var ordered = used.OrderBy(symbol => frequencies[symbol]).ThenByDescending(symbol => lengths[symbol]);
            ordered.Select(symbol => (int)lengths[symbol]).ShouldBeInOrder(SortDirection.Descending);
        }, iter: 300);

    [Theory]
    [InlineData("nothing occurs", new[] { 0, 0, 0 }, new byte[] { 0, 0, 0 })]
    [InlineData("one symbol has one bit", new[] { 0, 7, 0 }, new byte[] { 0, 1, 0 })]
    [InlineData("two have one bit", new[] { 1, 0, 900 }, new byte[] { 1, 0, 1 })]
    [InlineData("three", new[] { 1, 1, 2 }, new byte[] { 2, 2, 1 })]
    [InlineData("four alike", new[] { 3, 3, 3, 3 }, new byte[] { 2, 2, 2, 2 })]
    [InlineData("five alike", new[] { 3, 3, 3, 3, 3 }, new byte[] { 3, 3, 2, 2, 2 })]
    [InlineData("a frequency of two bytes", new[] { 65_535, 65_534, 1, 256, 255 }, new byte[] { 1, 2, 4, 3, 4 })]
    [InlineData("the highest frequencies there may be", new[] { 4_194_303, 65_536, 1, 4_194_302 }, new byte[] { 1, 3, 3, 2 })]
    public void Few_symbols_have_the_lengths_one_expects(string name, int[] frequencies, byte[] expected) =>
        Assign(frequencies, maxBits: 15).ShouldBe(expected, name);

    [Fact]
    public void A_tree_too_deep_is_cut_to_seven_bits()
    {
        // Fibonacci's numbers make the deepest tree for their sum. The code lengths of a block are the code that this happens to.
        int[] frequencies = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55];
        Shortest(frequencies).Depth.ShouldBe(9);
        var lengths = Assign(frequencies, maxBits: 7);
        lengths.Max().ShouldBe((byte)7);
        new SlowCode(lengths).Missing.ShouldBe(0);
        Cost(frequencies, lengths).ShouldBeLessThan(Shortest(frequencies).Cost + 10);
    }

    [Fact]
    public void Codes_are_those_of_the_standards_example()
    {
        // RFC 1951 section 3.2.2.
        string[] expected = ["010", "011", "100", "101", "110", "00", "1110", "1111"];
        byte[] lengths = [3, 3, 3, 3, 3, 2, 4, 4];
        var codes = new ushort[8];
        HuffmanCode.AssignCodes(lengths, codes);
        codes.Zip(lengths).Select(static pair => Spell(pair.First, pair.Second)).ShouldBe(expected);
    }

    [Fact]
    public void Codes_mean_their_symbols() =>
        CodeLengths.Complete(288, maxBits: 15).Sample(static lengths =>
        {
            var codes = new ushort[lengths.Length];
            HuffmanCode.AssignCodes(lengths, codes);
            var code = new SlowCode(lengths);
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == 0) continue;
                code.Read(new SlowInput(new BitString().Number(codes[symbol], lengths[symbol]).Bytes)).ShouldBe(symbol);
            }
        });

    private static string Spell(ushort code, int bits) =>
        string.Concat(Enumerable.Range(0, bits).Select(bit => (code >> bit & 1) == 0 ? '0' : '1'));

    private static byte[] Assign(int[] frequencies, int maxBits)
    {
        var lengths = new byte[frequencies.Length];
        lengths.AsSpan().Fill(99);
        HuffmanCode.AssignLengths(frequencies, lengths, maxBits).ShouldBe((int)Cost(frequencies, lengths));
        return lengths;
    }

    private static long Cost(int[] frequencies, byte[] lengths) =>
        frequencies.Zip(lengths).Sum(static pair => (long)pair.First * pair.Second);

    // Huffman's own way: the two rarest become one, until one is left.
    private static (long Cost, int Depth) Shortest(int[] frequencies)
    {
        var nodes = new PriorityQueue<(int Weight, int Depth), (int, int)>();
        foreach (var frequency in frequencies.Where(static frequency => frequency > 0)) nodes.Enqueue((frequency, 0), (frequency, 0));
        if (nodes.Count <= 1) return (frequencies.Sum(), 1);
        var cost = 0L;
        while (true)
        {
            var (one, other) = (nodes.Dequeue(), nodes.Dequeue());
            var both = (one.Weight + other.Weight, Math.Max(one.Depth, other.Depth) + 1);
            cost += both.Item1;
            if (nodes.Count == 0) return (cost, both.Item2);
            nodes.Enqueue(both, both);
        }
    }
}
