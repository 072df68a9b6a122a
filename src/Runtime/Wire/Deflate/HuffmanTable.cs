using System.Numerics;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

/// <summary>
/// Builds the look-up table that decodes one Huffman code (RFC 1951 section 3.2.2). The next bits of the input are the index of an
/// entry; a code longer than the primary table goes on in a second one behind it.
/// </summary>
internal static class HuffmanTable
{
    // An entry. Bits 0-4: how many bits it consumes, extra bits included. Bits 8-11: how many of them are the code.
    // Bits 16-31: a literal, the base of a length or a distance, or where the second table starts.
    public const uint Literal = 1 << 12;
    public const uint EndOfBlock = 1 << 13;
    public const uint SecondTable = 1 << 14;
    public const uint Invalid = 1 << 15;

    public const int BaseShift = 16, CodeBitsShift = 8, BitsMask = 0x1F, CodeBitsMask = 0xF;

    /// <summary>Builds a table and returns the number of bits that index its primary part; 0: the lengths are no code.</summary>
    /// <param name="lengths">The code length of each symbol; 0: it does not occur.</param>
    /// <param name="symbols">The entry of each symbol, without the bits of the code.</param>
    /// <param name="table">Room for the primary table and all second ones.</param>
    /// <param name="maxBits">The most bits of the primary table.</param>
    /// <param name="mayBeIncomplete">
    /// True for the codes that may have a single symbol of one bit, or none at all (section 3.2.7, "one distance code").
    /// </param>
    [SkipLocalsInit]
    public static int Build(
        ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> symbols, Span<uint> table, int maxBits, bool mayBeIncomplete)
    {
        Span<ushort> counts = stackalloc ushort[DeflateFormat.MaxCodeBits + 1];
        counts.Clear();
        foreach (var length in lengths) counts[length]++;
        counts[0] = 0;

        var longest = DeflateFormat.MaxCodeBits;
        while (longest > 0 && counts[longest] == 0) longest--;
        var free = 1;
        for (var bits = 1; bits <= longest; bits++)
        {
            free = (free << 1) - counts[bits];
            if (free < 0) return 0;
        }
        if (free > 0) return mayBeIncomplete && longest <= 1 ? BuildIncomplete(lengths, symbols, table) : 0;

        Span<ushort> sorted = stackalloc ushort[DeflateFormat.LiteralLengthCodes + 2];
        Sort(lengths, counts, sorted);
        var primaryBits = Math.Min(longest, maxBits);
        Fill(lengths, symbols, counts, sorted, table, primaryBits);
        return primaryBits;
    }

    private static int BuildIncomplete(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> symbols, Span<uint> table)
    {
        var only = lengths.IndexOf((byte)1);
        table[0] = only < 0 ? Invalid | 1 : Entry(symbols[only], 1);
        table[1] = Invalid | 1;
        return 1;
    }

    private static void Sort(ReadOnlySpan<byte> lengths, ReadOnlySpan<ushort> counts, Span<ushort> sorted)
    {
        Span<ushort> next = stackalloc ushort[DeflateFormat.MaxCodeBits + 2];
        next[0] = next[1] = 0;
        for (var bits = 1; bits <= DeflateFormat.MaxCodeBits; bits++) next[bits + 1] = (ushort)(next[bits] + counts[bits]);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            if (lengths[symbol] != 0) sorted[next[lengths[symbol]]++] = (ushort)symbol;
    }

    // Codes in canonical order, but with their first bit lowest, as they come from the input. The part of the table that is filled
    // doubles with every bit of length, so that the entries of short codes are copied and not computed.
    private static void Fill(
        ReadOnlySpan<byte> lengths,
        ReadOnlySpan<uint> symbols,
        Span<ushort> counts,
        ReadOnlySpan<ushort> sorted,
        Span<uint> table,
        int primaryBits)
    {
        var next = 0;
        var code = 0;
        var filled = 1;
        for (var bits = 1; bits <= primaryBits; bits++)
        {
            table[..filled].CopyTo(table[filled..]);
            filled <<= 1;
            for (var left = counts[bits]; left > 0; left--)
            {
                table[code] = Entry(symbols[sorted[next++]], bits);
                code = Following(code, bits);
            }
        }

        var (prefix, start, size) = (-1, 0, 0);
        var primaryMask = (1 << primaryBits) - 1;
        for (var bits = primaryBits + 1; bits <= DeflateFormat.MaxCodeBits; bits++)
        {
            for (; counts[bits] > 0; counts[bits]--)
            {
                if ((code & primaryMask) != prefix)
                {
                    prefix = code & primaryMask;
                    start = filled;
                    var secondBits = SecondBits(counts, bits, primaryBits);
                    size = 1 << secondBits;
                    filled += size;
                    table[prefix] = ((uint)start << BaseShift) | SecondTable | ((uint)secondBits << CodeBitsShift) | (uint)primaryBits;
                }
                var entry = Entry(symbols[sorted[next++]], bits - primaryBits);
                for (var i = code >> primaryBits; i < size; i += 1 << (bits - primaryBits)) table[start + i] = entry;
                code = Following(code, bits);
            }
        }
    }

    // As long as the codes with one prefix leave room, longer ones share it.
    private static int SecondBits(ReadOnlySpan<ushort> counts, int bits, int primaryBits)
    {
        var secondBits = bits - primaryBits;
        int used = counts[bits];
        while (used < 1 << secondBits)
        {
            secondBits++;
            used = (used << 1) + counts[primaryBits + secondBits];
        }
        return secondBits;
    }

    private static uint Entry(uint symbol, int codeBits) => symbol + (((uint)codeBits << CodeBitsShift) | (uint)codeBits);

    // Adds one to a code of which the first bit is the lowest. The last code, all ones, is followed by itself.
    private static int Following(int code, int bits)
    {
        var zeros = code ^ ((1 << bits) - 1);
        if (zeros == 0) return code;
        var bit = 1 << BitOperations.Log2((uint)zeros);
        return (code & (bit - 1)) | bit;
    }
}
