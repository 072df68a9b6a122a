using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Every way in which the same event may be spelled.</summary>
internal static class Spellings
{
    public static IReadOnlyList<Spelling> All { get; } =
    [
        new(),
        new() { MemberOrder = Spelling.MemberOrders[1] },
        new() { Spaces = true },
        new() { EscapesSlashes = true },
        new() { EscapesNonAscii = true },
        new() { EscapesNonAscii = true, UpperCaseDigits = true, Spaces = true },
        new() { EscapesAll = true },
        new() { EscapesAll = true, UpperCaseDigits = true, MemberOrder = Spelling.MemberOrders[2] },
    ];
}
