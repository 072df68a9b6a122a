using System.Text;
using static NostrToolkit.Wire.Tests.CodeLengths;

namespace NostrToolkit.Wire.Tests;

public sealed class InflaterTests
{
    // RFC 7692 section 7.2.3, and what the standards allow but encoders seldom write.
    public static TheoryData<string, byte[], string> Messages { get; } = new()
    {
        { "7.2.3.1, a compressed block", Bytes.Hex("f2 48 cd c9 c9 07 00"), "Hello" },
        { "7.2.3.2, two messages as one", Bytes.Hex("f2 48 cd c9 c9 07 00 00 00 ff ff f2 00 11 00 00"), "HelloHello" },
        { "7.2.3.3, a block without compression", Bytes.Hex("00 05 00 fa ff 48 65 6c 6c 6f 00"), "Hello" },
        { "7.2.3.4, a last block, and a byte for the flush", Bytes.Hex("f3 48 cd c9 c9 07 00 00"), "Hello" },
        { "7.2.3.5, two blocks", Bytes.Hex("f2 48 05 00 00 00 ff ff ca c9 c9 07 00"), "Hello" },
        { "7.2.3.6, an empty message", Bytes.Hex("00"), "" },
        { "an empty block before the end", Bytes.Hex("02 00"), "" },
        { "an empty stored block before the end", Bytes.Hex("00 00 00 ff ff 00"), "" },
        { "an empty last block before the end", Bytes.Hex("03 00 00"), "" },
        { "an end that says it is the last", Bytes.Hex("f2 48 cd c9 c9 07 04"), "Hello" },
        { "padding that is not zero", Bytes.Hex("f8"), "" },
        { "blocks behind last ones", Stored(last: true).Fixed(last: true).Literals("b").End().Align().Flush().Bytes, "ab" },
        { "a stored block within a byte", new BitString().Fixed().Literals("b").End().Stored("a").Flush().Bytes, "ba" },
        { "a match of 3", new BitString().Fixed().Literals("a").Match(3, 1).End().Flush().Bytes, "aaaa" },
        { "a match of 258", new BitString().Fixed().Literals("a").Match(258, 1).End().Flush().Bytes, new string('a', 259) },
        { "258 as 227 and 31", OtherSpelling().End().Flush().Bytes, new string('a', 259) },
        { "no literal code but the end", new BitString().Dynamic(Of(257, (256, 1)), [0]).Code(0, 1).Flush().Bytes, "" },
        { "one distance code of one bit", new BitString().Dynamic(Plain, [0, 1]).Code(0b00_01_11_0_10, 9).Flush().Bytes, "ababa" },
        { "no distance code", new BitString().Dynamic(Plain, [0]).Code(0b00_01_10, 6).Flush().Bytes, "ab" },
        { "286 and 30 codes", new BitString().Dynamic(Full(286), Full(30)).Code(0, 8).Code(482, 9).Flush().Bytes, "\0" },
        { "a length repeated into the distances", Across().Code(0b00_01_11, 6).Flush().Bytes, "\u00FD\u00FE" },
    };

    // Literals 'a' and 'b' are 00 and 01, the end of the block is 10, a match of three bytes is 11.
    private static byte[] Plain => Of(258, (97, 2), (98, 2), (256, 2), (257, 2));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_inflated(string name, byte[] payload, string expected)
    {
        var whole = Inflation.Complete(Encoding.Latin1.GetBytes(expected));
        SlowInflater.Of(payload).Result.ShouldBe(whole, name);
        Inflation.Of(payload).ShouldBe(whole, name);
        Inflation.Of(payload, static () => 1, static () => 1).ShouldBe(whole, name);
    }

    [Fact]
    public void Every_length_and_every_class_of_distance_is_decoded()
    {
        var history = Bytes.Pattern(32_768);
        for (var length = 3; length <= 258; length++)
        {
            for (var code = 0; code < 30; code++)
            {
                // The nearest of the class, or the farthest.
                var distance = length % 2 == 0 ? Rfc1951.DistanceBases[code] : code < 29 ? Rfc1951.DistanceBases[code + 1] - 1 : 32_768;
                var stream = new BitString().Fixed().Match(length, distance).End().Flush().Bytes;
                var model = SlowInflater.Of(stream, history);
                model.Matches.ShouldHaveSingleItem().ShouldBe((length, distance));
                Inflation.Of(stream, static () => int.MaxValue, static () => 300, history).ShouldBe(model.Result);
            }
        }
    }

    [Fact]
    public void A_second_message_refers_to_the_first() =>
        // RFC 7692 section 7.2.3.2.
        Inflation.Of(Bytes.Hex("f2 00 11 00 00"), "Hello"u8.ToArray()).ShouldBe(Inflation.Complete("Hello"u8.ToArray()));

    private static BitString Stored(bool last) => new BitString().Stored("a", last);

    private static BitString OtherSpelling() => new BitString().Fixed().Literals("a").Symbol(284).Number(31, 5).Distance(1);

    // A complete code in which all symbols occur: first shorter codes, and then as many again, one bit longer, as are left.
    private static byte[] Full(int symbols)
    {
        var bits = symbols == 286 ? 8 : 4;
        var longer = 2 * (symbols - (1 << bits));
        return [.. Enumerable.Repeat((byte)bits, symbols - longer), .. Enumerable.Repeat((byte)(bits + 1), longer)];
    }

    // The four symbols from 253 and the first four distances have two bits each: the first of them, six times the same, the last.
    private static BitString Across()
    {
        var bits = new BitString().Header(257, 4, (0, 2), (2, 2), (16, 2), (18, 2)).Code(3, 2).Number(127, 7).Code(3, 2).Number(104, 7);
        return bits.Code(1, 2).Code(2, 2).Number(3, 2).Code(1, 2);
    }
}
