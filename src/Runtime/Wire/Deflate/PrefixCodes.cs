namespace NostrToolkit.Wire;

/// <summary>The two codes that a block is written in: bits and their number for each literal, length and distance
/// (RFC 1951 section 3.2.2).</summary>
internal sealed class PrefixCodes
{
    /// <summary>All symbols of the fixed code: two of them never occur, but take their place in it (RFC 1951 section 3.2.6).</summary>
    public const int LiteralLengths = DeflateFormat.LiteralLengthCodes + 2;

    /// <summary>The length of each code in bits; 0: the symbol does not occur.</summary>
    public byte[] LiteralLengthBits { get; } = new byte[LiteralLengths];

    /// <inheritdoc cref="LiteralLengthBits"/>
    public byte[] DistanceBits { get; } = new byte[DeflateFormat.DistanceCodes];

    /// <summary>The codes, the first bit lowest.</summary>
    public ushort[] LiteralLength { get; } = new ushort[LiteralLengths];

    /// <inheritdoc cref="LiteralLength"/>
    public ushort[] Distance { get; } = new ushort[DeflateFormat.DistanceCodes];

    /// <summary>The codes that need no header.</summary>
    public static PrefixCodes Fixed()
    {
        var codes = new PrefixCodes();
        for (var symbol = 0; symbol < LiteralLengths; symbol++)
            codes.LiteralLengthBits[symbol] = DeflateFormat.FixedLiteralLengthBits(symbol);
        codes.DistanceBits.AsSpan().Fill(InflateAlphabets.FixedDistanceBits);
        codes.AssignCodes();
        return codes;
    }

    /// <summary>Makes the codes of the lengths.</summary>
    public void AssignCodes()
    {
        HuffmanCode.AssignCodes(LiteralLengthBits, LiteralLength);
        HuffmanCode.AssignCodes(DistanceBits, Distance);
    }
}
