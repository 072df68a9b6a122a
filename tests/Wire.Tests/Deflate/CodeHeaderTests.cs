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
        var size = header.Pack(literalLengths, distances);
        var destination = new byte[1000];
        var writer = new BitWriter(destination);
        header.WriteTo(ref writer);
        (8 * writer.Length - writer.BitsToByte).ShouldBe(size);
        return (destination[..writer.Length], size);
    }
}
