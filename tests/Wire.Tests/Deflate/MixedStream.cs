namespace NostrToolkit.Wire.Tests;

/// <summary>One message in blocks of every type, one of them a last one, with matches and with codes longer than a first table.</summary>
internal static class MixedStream
{
    // The literals a to n are 0, 10, 110 and so on to 14 bits; of 15 bits are the end of the block and, all ones, a match of 258.
    private static readonly byte[] Staircase =
        CodeLengths.Of(286, [.. Enumerable.Range(0, 14).Select(static i => ('a' + i, i + 1)), (256, 15), (285, 15)]);

    public static byte[] Bytes { get; } = new BitString()
        .Stored("stored bytes, ")
        .Fixed().Literals("fixed codes, fi").Match(12, 13).Match(30, 29).End()
        .Dynamic(Staircase, CodeLengths.Of(30, [.. Enumerable.Range(0, 14).Select(static i => (i, i + 1)), (14, 14)]))
        .Code(0b0, 1).Code(0b10, 2).Code(0b1_1111_1111_1110, 13).Code(0b11_1111_1111_1110, 14)
        .Code(0x7FFF, 15).Code(0b1_1110, 5).Number(1, 1)
        .Code(0x7FFF, 15).Code(0b111_1111_1110, 11).Number(9, 4)
        .Code(0x7FFE, 15)
        .Stored("", last: true)
        .Fixed().Literals("the end").End()
        .Flush().Bytes;

    public static byte[] Message { get; } = SlowInflater.Of(Bytes).Result.Output;
}
