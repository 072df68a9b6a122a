namespace NostrToolkit.Wire;

/// <summary>What the symbols of the three alphabets mean, as entries of a <see cref="HuffmanTable"/>, and the fixed code's own tables.</summary>
internal static class InflateAlphabets
{
    /// <summary>The bits that index the primary tables. 10 and 8 decode nearly every symbol in one step and take 6.9 KB together.</summary>
    public const int LiteralLengthBits = 10, DistanceBits = 8;

    /// <summary>The most entries of a table of 288 symbols and 10 bits, and of 32 and 8, second tables included.</summary>
    public const int LiteralLengthEntries = 1334, DistanceEntries = 402;

    /// <summary>Literals, the end of the block, lengths, and the two symbols of the fixed code that never occur.</summary>
    public static readonly uint[] LiteralLengths = [.. Enumerable.Range(0, DeflateFormat.LiteralLengthCodes + 2).Select(LiteralLength)];

    /// <summary>Distances, and the two symbols of the fixed code that never occur.</summary>
    public static readonly uint[] Distances = [.. Enumerable.Range(0, DeflateFormat.DistanceCodes + 2).Select(Distance)];

    /// <summary>Code lengths and their repetitions.</summary>
    public static readonly uint[] CodeLengths = [.. Enumerable.Range(0, DeflateFormat.CodeLengthCodes).Select(CodeLength)];

    /// <summary>The tables of the fixed codes (RFC 1951 section 3.2.6).</summary>
    public static readonly uint[] FixedLiteralLengths = Build(
        [.. Enumerable.Range(0, LiteralLengths.Length).Select(DeflateFormat.FixedLiteralLengthBits)], LiteralLengths, FixedLiteralLengthBits);

    /// <inheritdoc cref="FixedLiteralLengths"/>
    public static readonly uint[] FixedDistances = Build(
        [.. Enumerable.Repeat((byte)FixedDistanceBits, Distances.Length)], Distances, FixedDistanceBits);

    /// <summary>The bits that index the tables of the fixed codes, which are the lengths of their longest codes.</summary>
    public const int FixedLiteralLengthBits = 9, FixedDistanceBits = 5;

    private static uint[] Build(byte[] lengths, uint[] symbols, int bits)
    {
        var table = new uint[1 << bits];
        HuffmanTable.Build(lengths, symbols, table, bits, mayBeIncomplete: false);
        return table;
    }

    private static uint LiteralLength(int symbol) => symbol switch
    {
        < DeflateFormat.EndOfBlock => ((uint)symbol << HuffmanTable.BaseShift) | HuffmanTable.Literal,
        DeflateFormat.EndOfBlock => HuffmanTable.EndOfBlock,
        < DeflateFormat.LiteralLengthCodes => Length(symbol - DeflateFormat.FirstLength),
        _ => HuffmanTable.Invalid,
    };

    private static uint Length(int code) =>
        ((uint)DeflateFormat.LengthBase(code) << HuffmanTable.BaseShift) + (uint)DeflateFormat.LengthExtraBits(code);

    private static uint Distance(int code) => code < DeflateFormat.DistanceCodes
        ? ((uint)DeflateFormat.DistanceBase(code) << HuffmanTable.BaseShift) + (uint)DeflateFormat.DistanceExtraBits(code)
        : HuffmanTable.Invalid;

    private static uint CodeLength(int symbol) => (uint)symbol << HuffmanTable.BaseShift;
}
