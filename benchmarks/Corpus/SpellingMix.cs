namespace NostrToolkit.Corpus;

/// <summary>How events are spelled: four member orders, and 4 % by libraries with other habits than NIP-01's.</summary>
internal static class SpellingMix
{
    private static readonly Spelling[] Foreign =
    [
        new() { Spaces = true },
        new() { EscapesSlashes = true },
        new() { EscapesNonAscii = true },
        new() { EscapesNonAscii = true, Spaces = true },
        new() { EscapesNonAscii = true, EscapesSlashes = true, UpperCaseDigits = true },
    ];

    public static Spelling Draw(Dice dice)
    {
        var spelling = dice.Chance(4) ? dice.Pick(Foreign) : new Spelling();
        return spelling with { MemberOrder = dice.Pick(Spelling.MemberOrders) };
    }
}
