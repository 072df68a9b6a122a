namespace NostrToolkit.Wire.Tests;

/// <summary>The tables of RFC 1951, copied from its pages: what the code computes is compared with what the standard prints.</summary>
internal static class Rfc1951
{
    // Section 3.2.5: codes 257 to 285, and the distances.
    public static readonly int[] LengthBases =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    public static readonly int[] LengthExtraBits =
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    public static readonly int[] DistanceBases =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ];

    public static readonly int[] DistanceExtraBits =
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    // Section 3.2.7.
    public static readonly int[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>The fixed code of a literal, a length or the end of the block: section 3.2.6.</summary>
    public static (int Code, int Bits) FixedCode(int symbol) => symbol switch
    {
        <= 143 => (0b0011_0000 + symbol, 8),
        <= 255 => (0b1_1001_0000 + symbol - 144, 9),
        <= 279 => (symbol - 256, 7),
        _ => (0b1100_0000 + symbol - 280, 8),
    };
}
