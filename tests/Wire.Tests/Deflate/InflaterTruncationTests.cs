using static NostrToolkit.Wire.Tests.CodeLengths;

namespace NostrToolkit.Wire.Tests;

/// <summary>What is cut off is no message, and what goes on behind its end is none either.</summary>
public sealed class InflaterTruncationTests
{
    private static readonly byte[] Plain = Of(258, (97, 2), (98, 2), (256, 2), (257, 2));

    // Six literals of nine bits, with which a block ends at a byte.
    private const string Nines = "\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5";

    public static TheoryData<string, byte[], string> Unfinished { get; } = new()
    {
        { "nothing at all", [], "" },
        { "cut within a stored length", Bytes.Hex("00 05"), "" },
        { "cut before the complement", Bytes.Hex("00 05 00"), "" },
        { "cut within the complement", Bytes.Hex("00 05 00 fa"), "" },
        { "cut before stored bytes", Bytes.Hex("00 05 00 fa ff"), "" },
        { "cut within stored bytes", Bytes.Hex("00 05 00 fa ff 48 65 6c"), "Hel" },
        { "cut behind stored bytes", Bytes.Hex("00 05 00 fa ff 48 65 6c 6c 6f"), "Hello" },
        { "cut within the counts of codes", new BitString().Block(2).Number(0, 5).Bytes, "" },
        { "cut within the code of the lengths", new BitString().Block(2).Number(0, 14).Number(0b111, 7).Bytes, "" },
        { "cut within the lengths", new BitString().Dynamic(Plain, [0]).Bytes[..40], "" },
        { "cut behind the lengths", new BitString().Header(257, 1, (1, 1), (18, 1)).Code(1, 1).Number(127, 7).Bytes, "" },
        { "cut within a repetition", new BitString().Header(257, 1, (1, 1), (18, 1)).Code(1, 1).Number(127, 3).Bytes, "" },
        { "cut within a literal", Bytes.Hex("f2 48 cd"), "He" },
        { "cut within a length", new BitString().Fixed().Literals("a").Symbol(284).Bytes[..2], "a" },
        { "cut behind a length", new BitString().Fixed().Literals("a").Symbol(284).Number(0, 5).Bytes, "a" },
        { "cut within a distance", new BitString().Fixed().Literals("a").Symbol(257).Code(29, 5).Number(0, 9).Bytes, "a" },
        { "cut before the end of a block", Bytes.Hex("f2 48 cd c9 c9"), "Hell" },
        { "cut within the end of a block", Bytes.Hex("f2 48 cd c9 c9 07"), "Hello" },
        { "no flush behind a last block", Bytes.Hex("f3 48 cd c9 c9 07 00"), "Hello" },
        { "no flush behind a block", new BitString().Fixed().Literals(Nines).End().Bytes, Nines },
        { "the four bytes left in", Bytes.Hex("f2 48 cd c9 c9 07 00 00 00 ff ff"), "Hello" },
        { "an empty message and the four bytes", Bytes.Hex("00 00 00 ff ff"), "" },
        { "two ends", Bytes.Hex("f2 48 cd c9 c9 07 00 00"), "Hello" },
        { "a byte behind the end", Bytes.Hex("f2 48 cd c9 c9 07 00 2a"), "Hello" },
        { "three bytes behind the end", Bytes.Hex("f2 48 cd c9 c9 07 00 00 00 ff"), "Hello" },
        { "garbage behind a last block", Bytes.Hex("f3 48 cd c9 c9 07 00 00 2a"), "Hello" },
    };

    [Theory]
    [MemberData(nameof(Unfinished))]
    public void A_message_without_its_end_is_not_at_its_end(string name, byte[] stream, string expected)
    {
        var unfinished = new Inflation(InflateStatus.NeedInput, [.. expected.Select(static c => (byte)c)], IsAtEnd: false);
        SlowInflater.Of(stream).Result.ShouldBe(unfinished, name);
        Inflation.Of(stream).ShouldBe(unfinished, name);
        Inflation.Of(stream, static () => 1, static () => 1).ShouldBe(unfinished, name);
    }

    [Fact]
    public void Cut_after_any_byte_a_message_is_as_much_as_the_model_makes_of_it()
    {
        var stream = MixedStream.Bytes;
        SlowInflater.Of(stream).Result.ShouldBe(Inflation.Complete(MixedStream.Message));
        for (var length = 0; length < stream.Length; length++)
            Inflation.Of(stream[..length]).ShouldBe(SlowInflater.Of(stream[..length]).Result, $"{length} bytes");
    }

    [Fact]
    public void An_end_that_has_not_come_can_still_come()
    {
        var inflater = new Inflater();
        var output = new byte[10];
        var written = 0;
        foreach (var value in Bytes.Hex("f2 48 cd c9 c9 07 00"))
        {
            inflater.IsAtEnd.ShouldBeFalse();
            ReadOnlySpan<byte> input = [value];
            inflater.Inflate(ref input, output, ref written).ShouldBe(InflateStatus.NeedInput);
        }
        inflater.IsAtEnd.ShouldBeTrue();
    }
}
