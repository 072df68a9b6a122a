using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Rentals;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3004: something is used, or returned to the caller, after it went back to its pool.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAfterReturnAnalyzer : RentalRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UseAfterReturn,
        "Something is used after it was given back to its pool",
        "'{0}' was given back to its pool, and may be somebody else's by now",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Whoever rents it next reads what is written here, and the other way round.",
        helpLinkUri: RulePages.Of(RuleIds.UseAfterReturn));

    /// <summary>Watches what is rented.</summary>
    public UseAfterReturnAnalyzer()
        : base(Rule, RentalMistake.UseAfterReturn)
    {
    }
}
