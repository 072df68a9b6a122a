using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <remarks>
/// Of two neighbouring bytes, each table names the mistakes that its nibble allows; what all three allow is one. RFC 3629 section 4 is
/// the grammar.
/// </remarks>
internal static partial class Utf8Text
{
    // A lead byte, then no continuation.
    private const byte TooShort = 0x01;

    // ASCII, then a continuation.
    private const byte TooLong = 0x02;

    // E0 80-9F, C0-C1, F0 80-8F: characters that have a shorter form.
    private const byte OverlongThree = 0x04;
    private const byte OverlongTwo = 0x20;
    private const byte OverlongFour = 0x40;

    // ED A0-BF.
    private const byte Surrogate = 0x10;

    // F4 90-BF and F5-FF: above U+10FFFF. What starts with F5 and 80-8F needs a bit of its own, which it shares with F0 80-8F.
    private const byte TooLarge = 0x08;
    private const byte TooLargeLow = 0x40;

    // No mistake where a third or fourth byte belongs.
    private const byte TwoContinuations = 0x80;

    private const byte Any = TooShort | TooLong | TwoContinuations;
    private const byte AboveFour = Any | TooLarge | TooLargeLow;
    private const byte Continued = TooLong | OverlongTwo | TwoContinuations;

    private static Vector128<byte> HighOfFirst => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | OverlongTwo, TooShort, TooShort | OverlongThree | Surrogate, TooShort | TooLarge | TooLargeLow | OverlongFour);

    private static Vector128<byte> LowOfFirst => Vector128.Create(
        Any | OverlongTwo | OverlongThree | OverlongFour, Any | OverlongTwo, Any, Any,
        Any | TooLarge, AboveFour, AboveFour, AboveFour,
        AboveFour, AboveFour, AboveFour, AboveFour,
        AboveFour, AboveFour | Surrogate, AboveFour, AboveFour);

    private static Vector128<byte> HighOfSecond => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continued | OverlongThree | TooLargeLow | OverlongFour, Continued | OverlongThree | TooLarge,
        Continued | Surrogate | TooLarge, Continued | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);
}
