using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>What a method does wrong with something from a pool.</summary>
internal enum RentalMistake
{
    /// <summary>Given back a second time.</summary>
    DoubleReturn,

    /// <summary>Used after it was given back.</summary>
    UseAfterReturn,

    /// <summary>Never given back on a way to the end.</summary>
    NeverReturned,

    /// <summary>Given back with a key in it.</summary>
    UnclearedKey,
}

/// <summary>A mistake and where it stands.</summary>
/// <param name="Mistake">What it is.</param>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Name">What the thing is called.</param>
/// <param name="IsCertain">Whether every way there makes it.</param>
internal sealed record RentalFinding(RentalMistake Mistake, SyntaxNode Syntax, string Name, bool IsCertain);
