using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Rentals;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3002: memory that holds a key goes back to its pool as it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnclearedKeyMaterialAnalyzer : RentalRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnclearedKeyMaterial,
        "A key goes back to a pool uncleared",
        "'{0}' holds a key, and goes back to its pool uncleared",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever rents it next can read the key, and so can a dump of the process.",
        helpLinkUri: RulePages.Of(RuleIds.UnclearedKeyMaterial));

    /// <summary>Watches what is rented.</summary>
    public UnclearedKeyMaterialAnalyzer()
        : base(Rule, RentalMistake.UnclearedKey)
    {
    }
}
