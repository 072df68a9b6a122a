using System.IO.Compression;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>However the network cuts the input and the caller doles out the room, the result is the same.</summary>
public sealed class InflaterSplitTests
{
    private static readonly Gen<byte[]> Compressed = Gen.OneOf(
        Gen.Select(Payloads.Any, Gen.Enum<CompressionLevel>(), static (message, level) => PlatformDeflate.Compress(level, message)[0]),
        BlockStreams.Any);

    // What a loop that does not look at every end may get wrong: blocks that end where the input does, nine bits before a match.
    public static TheoryData<string, byte[]> Short { get; } = new()
    {
        { "blocks of every type", MixedStream.Bytes },
        { "literals and matches", new BitString().Fixed().Literals(Nines(5)).Pairs(12).End().Flush().Bytes },
        { "stored bytes between", new BitString().Fixed().Literals(Nines(9)).End().Stored(Nines(9)).Fixed().Pairs(6).End().Flush().Bytes },
        { "stored bytes at the end", new BitString().Fixed().Pairs(3).Literals(Nines(4)).End().Stored(Nines(2)).Flush().Bytes },
    };

    private static readonly byte[] History = Bytes.Pattern(32_768);

    [Fact]
    public void Input_that_comes_byte_by_byte_gives_the_same() =>
        Compressed.Sample(static stream =>
            Inflation.Of(stream, static () => 1, static () => 1 << 16, History).ShouldBe(Inflation.Of(stream, History)), iter: 300);

    [Fact]
    public void Output_that_grows_byte_by_byte_gives_the_same() =>
        Compressed.Sample(static stream =>
            Inflation.Of(stream, static () => int.MaxValue, static () => 1, History).ShouldBe(Inflation.Of(stream, History)), iter: 300);

    [Fact]
    public void Input_and_output_that_come_in_pieces_give_the_same() =>
        Gen.Select(Compressed, Gen.Int[0, 40].Array[1, 20], Gen.Int[1, 600].Array[1, 20]).Sample(static (stream, pieces, rooms) =>
        {
            var (piece, room) = (0, 0);
            // An empty piece is allowed, but something has to come.
            var arriving = pieces.Append(1).ToArray();
            Inflation.Of(stream, () => arriving[piece++ % arriving.Length], () => rooms[room++ % rooms.Length], History)
                .ShouldBe(Inflation.Of(stream, History));
        }, iter: 500);

    [Theory]
    [MemberData(nameof(Short))]
    public void Input_cut_in_three_anywhere_gives_the_same(string name, byte[] stream)
    {
        var whole = SlowInflater.Of(stream, History).Result;
        whole.IsAtEnd.ShouldBeTrue();
        for (var first = 0; first < stream.Length; first++)
        {
            for (var second = 1; second < stream.Length - first; second++)
            {
                var (piece, pieces) = (0, new[] { first, second, int.MaxValue });
                Inflation.Of(stream, () => pieces[piece++], static () => 600, History).ShouldBe(whole, $"{name}: {first}, {second}");
            }
        }
    }

    [Fact]
    public void Input_cut_in_two_anywhere_gives_the_same() =>
        Gen.Select(Payloads.Small, Gen.Enum<CompressionLevel>()).Sample(static (message, level) =>
        {
            var stream = PlatformDeflate.Compress(level, message)[0];
            for (var cut = 1; cut < stream.Length; cut++)
            {
                var first = cut;
                Inflation.Of(stream, () => Interlocked.Exchange(ref first, int.MaxValue), static () => 1000)
                    .ShouldBe(Inflation.Complete(message));
            }
        }, iter: 50);

    private static string Nines(int count) => new('\u00F7', count);
}

file static class BitStringExtensions
{
    /// <summary>A literal of nine bits and a match of twelve or more, over and over.</summary>
    public static BitString Pairs(this BitString bits, int count)
    {
        for (var i = 0; i < count; i++) bits.Literals("\u00FB").Match(3 + i, 1 + i % 4);
        return bits;
    }
}
