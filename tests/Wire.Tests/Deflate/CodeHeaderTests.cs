using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class CodeHeaderTests
{
    private static readonly Gen<byte[]> Any = Gen.OneOf(
        Gen.Byte[0, 15].Array[286],
        // Runs of any length: what repetitions are for.
        Gen.Select(Gen.Byte[0, 15], Gen.Int[1, 150]).Array[1, 30].Select(static runs =>
            (byte[])[.. runs.SelectMany(static run => Enumerable.Repeat(run.Item1, run.Item2)).Concat(new byte[286]).Take(286)]));

    [Fact]
    public void Lengths_come_back_and_the_size_is_what_is_written() =>
        Gen.Select(Any, Any, Gen.Int[1, 30]).Sample(static (literalLengths, distances, count) =>
            ComeBack(literalLengths, distances[..count]));

    [Fact]
    public void A_run_of_any_length_comes_back()
    {
        for (var run = 1; run <= 286; run++)
        {
            for (byte length = 0; length <= 1; length++)
            {
                var lengths = new byte[286];
                lengths.AsSpan(256).Fill(7);
                lengths.AsSpan(0, run).Fill(length);
                if (run < 286) lengths[run] = 3;
                ComeBack(lengths, [0]);
            }
        }
    }

    [Theory]
    [InlineData("the fewest codes", 257, 0, 257, 1)]
    [InlineData("one length", 258, 1, 258, 1)]
    [InlineData("all codes", 286, 30, 286, 30)]
    public void Only_codes_up_to_the_last_that_occurs_are_written(
        string name, int literalLengths, int distances, int written, int writtenDistances)
    {
        byte[] lengths = [.. Enumerable.Repeat((byte)8, literalLengths), .. new byte[288 - literalLengths]];
        byte[] distanceLengths = [.. Enumerable.Repeat((byte)5, distances), .. new byte[30 - distances]];
        var (header, _) = Write(lengths, distanceLengths);
        var input = new SlowInput(header);
        input.Number(5).ShouldBe(written - 257, name);
        input.Number(5).ShouldBe(writtenDistances - 1, name);
    }

    [Fact]
    public void Repetitions_go_on_from_literals_to_distances()
    {
        byte[] literalLengths = [.. Enumerable.Repeat((byte)8, 257), .. new byte[31]];
        // The same runs, once broken at the border: the break costs at least a symbol.
        var (_, whole) = Write(literalLengths, [.. Enumerable.Repeat((byte)8, 30)]);
        var (_, broken) = Write(literalLengths, [9, .. Enumerable.Repeat((byte)8, 29)]);
        whole.ShouldBeLessThan(broken);
    }

    [Fact]
    public void Lengths_of_very_different_frequency_come_back()
    {
        // Fibonacci's numbers, 143 in sum, and as many of the most frequent between them, so that there are no runs: their code would
        // have ten bits, where seven are allowed.
        var rare = CodeLengths.OfCounts(0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55);
        ComeBack([.. rare.SelectMany(static length => (byte[])[11, length])], [11]);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 2, 2)]
    [InlineData(0, 3, 1)]
    [InlineData(0, 10, 1)]
    [InlineData(0, 11, 1)]
    [InlineData(0, 138, 1)]
    [InlineData(0, 139, 2)]
    [InlineData(0, 141, 2)]
    [InlineData(0, 149, 2)]
    [InlineData(5, 1, 1)]
    [InlineData(5, 3, 3)]
    [InlineData(5, 4, 2)]
    [InlineData(5, 7, 2)]
    [InlineData(5, 8, 3)]
    [InlineData(5, 10, 3)]
    public void A_run_takes_few_symbols(byte length, int run, int symbols)
    {
        // What follows the run has a symbol for each.
        byte[] lengths = [.. Enumerable.Range(0, 257).Select(i => i < run ? length : (byte)(1 + i % 2))];
        var input = new SlowInput(Write(lengths, [5]).Header);
        input.Number(10);
        var ofCode = new byte[19];
        foreach (var symbol in Rfc1951.CodeLengthOrder[..(4 + input.Number(4))]) ofCode[symbol] = (byte)input.Number(3);
        var code = new SlowCode(ofCode);
        for (; symbols > 0; symbols--) input.Number(code.Read(input) switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 });
        for (; run < 257; run++) code.Read(input).ShouldBe(1 + run % 2);
        code.Read(input).ShouldBe(5);
    }

    private static void ComeBack(byte[] literalLengths, byte[] distances)
    {
        literalLengths[256] = Math.Max(literalLengths[256], (byte)1);
        var (header, size) = Write(literalLengths, distances);
        header.Length.ShouldBe((size + 7) / 8);
        var (readLiteralLengths, readDistances) = SlowInflater.ReadCodeLengths(new SlowInput(header));
        readLiteralLengths.ShouldBe(literalLengths[..readLiteralLengths.Length]);
        literalLengths.AsSpan(readLiteralLengths.Length).ContainsAnyExcept((byte)0).ShouldBeFalse();
        readDistances.ShouldBe(distances[..readDistances.Length]);
        distances.AsSpan(readDistances.Length).ContainsAnyExcept((byte)0).ShouldBeFalse();
    }

    private static (byte[] Header, int Size) Write(byte[] literalLengths, byte[] distances)
    {
        var header = new CodeHeader();
        header.Pack(literalLengths, distances);
        // Again, since what was packed before may not count.
        var size = header.Pack(literalLengths, distances);
        var destination = new byte[1000];
        var writer = new BitWriter(destination);
        header.WriteTo(ref writer);
        (8 * writer.Length - writer.BitsToByte).ShouldBe(size);
        return (destination[..writer.Length], size);
    }
}
