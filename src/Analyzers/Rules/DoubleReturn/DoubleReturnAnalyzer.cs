using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Rentals;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3003: something goes back to its pool a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoubleReturnAnalyzer : RentalRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DoubleReturn,
        "Something is given back to its pool twice",
        "'{0}' was given back to its pool before, and may be somebody else's by now",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The pool hands it to two users, and each overwrites what the other writes.",
        helpLinkUri: RulePages.Of(RuleIds.DoubleReturn));

    /// <summary>Watches what is rented.</summary>
    public DoubleReturnAnalyzer()
        : base(Rule, RentalMistake.DoubleReturn)
    {
    }
}
