using System.Numerics;

namespace NostrToolkit.Wire;

/// <summary>The numbers of the DEFLATE format: RFC 1951 section 3.2.</summary>
internal static class DeflateFormat
{
    /// <summary>The literal/length alphabet in a block's own codes (section 3.2.7): 256 literals, the end, 29 lengths.</summary>
    public const int LiteralLengthCodes = 286;

    /// <summary>The distance alphabet (section 3.2.5).</summary>
    public const int DistanceCodes = 30;

    /// <summary>The alphabet that code lengths are written in (section 3.2.7).</summary>
    public const int CodeLengthCodes = 19;

    /// <summary>The symbol that ends a block.</summary>
    public const int EndOfBlock = 256;

    /// <summary>The symbol of the shortest length.</summary>
    public const int FirstLength = 257;

    /// <summary>The longest code in bits, and that of the alphabet of code lengths.</summary>
    public const int MaxCodeBits = 15, MaxCodeLengthBits = 7;

    /// <summary>The shortest and the longest match.</summary>
    public const int MinMatch = 3, MaxMatch = 258;

    /// <summary>Code lengths that repeat: the previous length 3-6 times, zero 3-10 times, zero 11-138 times.</summary>
    public const int RepeatPrevious = 16, RepeatZero = 17, RepeatZeroLong = 18;

    /// <summary>The block types: stored, with the fixed codes, with codes of its own.</summary>
    public const int Stored = 0, Fixed = 1, Dynamic = 2;

    /// <summary>The smallest and the largest window of RFC 7692 section 7.1.2, as powers of two: 256 bytes and 32 KiB.</summary>
    public const int MinWindowBits = 8, MaxWindowBits = 15;

    /// <summary>What every message in permessage-deflate ends with, and leaves out: RFC 7692 section 7.2.1.</summary>
    public static ReadOnlySpan<byte> Tail => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>The order in which the lengths of the code length codes are written (RFC 1951 section 3.2.7).</summary>
    public static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private const int LengthCodeCount = LiteralLengthCodes - FirstLength;

    private static readonly byte[] LengthCodes = MakeLengthCodes();

    /// <summary>The code lengths of the fixed literal/length code (section 3.2.6); its last two symbols never occur.</summary>
    public static byte FixedLiteralLengthBits(int symbol) => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 };

    /// <summary>The code of a length, which counts from 3, in its alphabet.</summary>
    public static int LengthCode(int length) => LengthCodes[length - MinMatch];

    /// <summary>The code of a distance, which counts from 1, in its alphabet.</summary>
    public static int DistanceCode(int distance)
    {
        var offset = distance - 1;
        if (offset < 2) return offset;
        var log = BitOperations.Log2((uint)offset);
        return 2 * log + ((offset >> (log - 1)) & 1);
    }

    /// <summary>How many extra bits follow the code of a length.</summary>
    public static int LengthExtraBits(int code) => code is < 8 or 28 ? 0 : (code >> 2) - 1;

    /// <summary>How many extra bits follow the code of a distance.</summary>
    public static int DistanceExtraBits(int code) => code < 2 ? 0 : (code >> 1) - 1;

    /// <summary>The shortest length of a code.</summary>
    public static int LengthBase(int code) => code switch
    {
        < 8 => MinMatch + code,
        28 => MaxMatch,
        _ => MinMatch + ((4 + (code & 3)) << LengthExtraBits(code)),
    };

    /// <summary>The shortest distance of a code.</summary>
    public static int DistanceBase(int code) => code < 2 ? 1 + code : 1 + ((2 + (code & 1)) << DistanceExtraBits(code));

    /// <summary>Refuses what is no window of RFC 7692.</summary>
    public static int CheckedWindowBits(int windowBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windowBits, MinWindowBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(windowBits, MaxWindowBits);
        return windowBits;
    }

    private static byte[] MakeLengthCodes()
    {
        var codes = new byte[MaxMatch - MinMatch + 1];
        // Each takes over from the one before it: the last but one would reach the longest length, which has a code of its own.
        for (var code = 0; code < LengthCodeCount; code++) codes.AsSpan(LengthBase(code) - MinMatch).Fill((byte)code);
        return codes;
    }
}
