using static NostrToolkit.Wire.Tests.CodeLengths;

namespace NostrToolkit.Wire.Tests;

/// <summary>Streams that are no DEFLATE, named after what is wrong with them.</summary>
internal static class BrokenStreams
{
    // A code for code lengths: eight symbols of three bits, so that each one's code is its place in the list.
    private static readonly (int Symbol, int Bits)[] Eight = [(0, 3), (1, 3), (2, 3), (3, 3), (4, 3), (16, 3), (17, 3), (18, 3)];

    private const int Zero = 0, One = 1, Repeat = 5, Zeros = 6, ManyZeros = 7;

    // Literals 'a' and 'b' are 00 and 01, the end of the block is 10, a match of three bytes is 11.
    private static readonly byte[] Plain = Of(258, (97, 2), (98, 2), (256, 2), (257, 2));

    // Distances of three bits. Behind 257 literals they end two bits before a byte: too little for a match that a bad code would
    // let pass.
    private static readonly byte[] Near = [3, 3, 3, 3, 3, 3, 3, 3];

    public static TheoryData<string, byte[]> Blocks { get; } = new()
    {
        { "a block of the reserved type", new BitString().Block(3).Bytes },
        { "a last block of the reserved type", new BitString().Block(3, last: true).Bytes },
        { "the reserved type behind a good block", new BitString().Fixed().Literals("a").End().Block(3).Bytes },
        { "the reserved type behind a last block", new BitString().Fixed(last: true).Literals("a").End().Align().Block(3).Bytes },
        { "a stored length without its complement", [0x00, 0x05, 0x00, 0x05, 0x00] },
        { "a stored length and complement of zeros", [0x00, 0x00, 0x00, 0x00, 0x00] },
        { "a complement with one bit wrong", [0x00, 0x01, 0x00, 0xFE, 0x7F, 0x61] },
        { "a complement in the wrong byte order", [0x00, 0x01, 0x00, 0xFF, 0xFE, 0x61] },
        { "287 literal and length codes", new BitString().Dynamic(Of(287, (97, 1), (256, 1)), [0]).Bytes },
        { "288 literal and length codes", new BitString().Dynamic(Of(288, (97, 1), (256, 1)), [0]).Bytes },
        { "31 distance codes", new BitString().Dynamic(Of(257, (97, 1), (256, 1)), new byte[31]).Bytes },
        { "32 distance codes", new BitString().Dynamic(Of(257, (97, 1), (256, 1)), new byte[32]).Bytes },
        { "too many codes of both kinds", new BitString().Dynamic(Of(288, (97, 1), (256, 1)), new byte[32]).Bytes },
    };

    public static TheoryData<string, byte[]> CodeLengthCodes { get; } = new()
    {
        { "a code length code without a symbol", new BitString().Header(257, 1).Bytes },
        { "a code length code of one symbol", new BitString().Header(257, 1, (8, 1)).Bytes },
        { "a code length code of one long symbol", new BitString().Header(257, 1, (8, 7)).Bytes },
        { "a code length code with a quarter missing", new BitString().Header(257, 1, (0, 1), (8, 2)).Bytes },
        { "a code length code with 1/128 missing", new BitString().Header(257, 1, [.. Falling(6), (7, 7)]).Bytes },
        { "a code length code with three halves", new BitString().Header(257, 1, (0, 1), (8, 1), (18, 1)).Bytes },
        { "a code length code with 1/128 too much", new BitString().Header(257, 1, [.. Falling(6), (7, 6), (8, 7)]).Bytes },
        { "a code length code of nineteen halves", new BitString().Header(257, 1, [.. Enumerable.Range(0, 19).Select(s => (s, 1))]).Bytes },
        { "a repetition of nothing", Lengths(1).Code(Repeat, 3).Number(0, 2).Bytes },
        { "a repetition one beyond the end", Lengths(2).OnlyEnd().Code(Repeat, 3).Number(0, 2).Bytes },
        { "zeros one beyond the end", Lengths(2).OnlyEnd().Code(Zeros, 3).Number(0, 3).Bytes },
        { "many zeros one beyond the end", Lengths(10).OnlyEnd().Code(ManyZeros, 3).Number(0, 7).Bytes },
        { "as many zeros as can be beyond the end", Lengths(30).OnlyEnd().Code(ManyZeros, 3).Number(127, 7).Bytes },
    };

    public static TheoryData<string, byte[]> Codes { get; } = new()
    {
        { "no code for the end of the block", Lengths(1).NoCodes(255).Code(One, 3).Code(Zero, 3).Code(One, 3).Bytes },
        { "no code at all", Lengths(1).NoCodes(258).Bytes },
        { "a literal code with three halves", new BitString().Dynamic(Of(257, (97, 1), (98, 1), (256, 1)), Near).Bytes },
        { "a literal code with 1/32768 too much", new BitString().Dynamic([15, .. Deep(256)], Near).Bytes },
        { "a literal code with a quarter missing", new BitString().Dynamic(Of(257, (97, 2), (256, 1)), Near).Bytes },
        { "a literal code with 1/32768 missing", new BitString().Dynamic(Deep(258)[..^1], Near).Bytes },
        { "a literal code of one symbol of two bits", new BitString().Dynamic(Of(257, (256, 2)), Near).Bytes },
        { "a literal code of one symbol of 15 bits", new BitString().Dynamic(Of(257, (256, 15)), Near).Bytes },
        { "a distance code with three halves", new BitString().Dynamic(Plain, [1, 1, 1]).Bytes },
        { "a distance code with 1/32768 too much", new BitString().Dynamic(Plain, [.. Deep(16), 15]).Bytes },
        { "a distance code with a quarter missing", new BitString().Dynamic(Plain, [1, 2]).Bytes },
        { "a distance code with 1/32768 missing", new BitString().Dynamic(Plain, Deep(16)[..^1]).Bytes },
        { "a distance code of one symbol of two bits", new BitString().Dynamic(Plain, [2]).Bytes },
        { "a distance code of one symbol of 15 bits", new BitString().Dynamic(Plain, [0, 0, 15]).Bytes },
    };

    public static TheoryData<string, byte[]> Symbols { get; } = new()
    {
        { "symbol 286 of the fixed code", new BitString().Fixed().Symbol(286).Bytes },
        { "symbol 287 of the fixed code", new BitString().Fixed().Literals("a").Symbol(287).Bytes },
        { "distance code 30 of the fixed code", new BitString().Fixed().Literals("abcd").Symbol(257).Code(30, 5).Bytes },
        { "distance code 31 of the fixed code", new BitString().Fixed().Literals("abcd").Symbol(285).Code(31, 5).Bytes },
        { "the unused half of a literal code", new BitString().Dynamic(Of(257, (256, 1)), [0]).Code(1, 1).Bytes },
        { "the unused half of a distance code", new BitString().Dynamic(Plain, [1]).Code(0b00, 2).Code(0b11, 2).Code(1, 1).Bytes },
        { "a distance where there is no code", new BitString().Dynamic(Plain, [0]).Code(0b00, 2).Code(0b11, 2).Code(0, 1).Bytes },
        { "the first bytes of a gzip file", [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00] },
        { "the first bytes of a zlib stream", [0x78, 0x9C, 0x4B, 0x4C, 0x4A, 0x06, 0x00] },
        { "JSON that was not compressed", [.. "{\"id\":\"4376c65d2f232afbe9b882a35baa4f6fe8667c4e684749af565f981833ed6a65\""u8] },
    };

    private static BitString Lengths(int distances) => new BitString().Header(257, distances, Eight);

    private static IEnumerable<(int Symbol, int Bits)> Falling(int bits) => Enumerable.Range(1, bits).Select(static i => (i, i));

    // A complete code whose last symbols have 15 bits.
    private static byte[] Deep(int symbols) => [.. new byte[symbols - 16], .. Enumerable.Range(1, 15).Select(static i => (byte)i), 15];

    extension(BitString bits)
    {
        private BitString NoCodes(int count)
        {
            for (; count >= 11; count -= Math.Min(count, 138)) bits.Code(ManyZeros, 3).Number(Math.Min(count, 138) - 11, 7);
            for (; count > 0; count--) bits.Code(Zero, 3);
            return bits;
        }

        // The only literal is the end of the block; what is left are the distances.
        private BitString OnlyEnd() => bits.NoCodes(256).Code(One, 3);
    }
}
