namespace NostrToolkit.Wire.Tests;

/// <summary>Headers of blocks with their own codes (RFC 1951 section 3.2.7), right and wrong, as a payload or its start.</summary>
internal static class DynamicCodes
{
    // The lengths of the code-length codes in their own order: 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15.
    // 18 is '0', 1 is '10', 2 is '11'.
    private static readonly int[] OneAndTwo = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2];

    // 16 is '0', 18 is '1'.
    private static readonly int[] Repeats = [1, 0, 1, 0];

    public static byte[] TooManyLiterals => Own(287, 1, OneAndTwo).Bytes;

    public static byte[] TooManyDistances => Own(257, 31, OneAndTwo).Bytes;

    public static byte[] OversubscribedCodeLengths => Own(257, 1, [1, 1, 1, 0]).Bytes;

    public static byte[] IncompleteCodeLengths => Own(257, 1, [2, 2, 0, 0]).Bytes;

    public static byte[] NoCodeLengths => Own(257, 1, [0, 0, 0, 0]).Bytes;

    public static byte[] RepeatOfNothing => Own(257, 1, Repeats).Code(0, 1).Number(0, 2).Bytes;

    public static byte[] RepeatBeyondTheEnd => Own(257, 1, Repeats).Code(1, 1).Number(127, 7).Code(1, 1).Number(127, 7).Bytes;

    public static byte[] NoEndOfBlock => Own(257, 1, Repeats).Code(1, 1).Number(127, 7).Code(1, 1).Number(109, 7).Bytes;

    public static byte[] OversubscribedLiterals => One(One(One(Zeros(One(Own(257, 1, OneAndTwo)), 253)))).Bytes.Concat(Rest).ToArray();

    public static byte[] IncompleteLiterals => One(Two(Zeros(Two(Own(257, 1, OneAndTwo)), 255))).Bytes.Concat(Rest).ToArray();

    public static byte[] IncompleteDistances => Two(Two(One(Zeros(One(Own(257, 2, OneAndTwo)), 255)))).Bytes.Concat(Rest).ToArray();

    /// <summary>A header alone, cut within the code lengths.</summary>
    public static byte[] Cut => Two(Own(257, 1, OneAndTwo)).Bytes;

    /// <summary>Two bits for each 258 zeros: 285 is '0' and so is the only distance, literal 0 is '10', the end '11'.</summary>
    public static byte[] Bomb(int zeroBytes)
    {
        var start = One(One(Zeros(Two(Zeros(Two(Own(286, 1, OneAndTwo)), 255)), 28))).Code(2, 2);
        // A length that the filling has left without its distance.
        var end = new BitString().Code(0, start.Length % 2).Code(3, 2).Flush();
        return [.. start.Align().Bytes, .. new byte[zeroBytes], .. end.Bytes];
    }

    // Enough for whatever the codes would say.
    private static byte[] Rest => new byte[8];

    private static BitString Own(int literalLengths, int distances, int[] codeLengthLengths) =>
        new BitString().Header(literalLengths, distances, codeLengthLengths);

    private static BitString One(BitString deflate) => deflate.Code(2, 2);

    private static BitString Two(BitString deflate) => deflate.Code(3, 2);

    private static BitString Zeros(BitString deflate, int count)
    {
        for (; count > 138; count -= 138) deflate.Code(0, 1).Number(138 - 11, 7);
        return deflate.Code(0, 1).Number(count - 11, 7);
    }
}
