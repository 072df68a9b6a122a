using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Rentals;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3005: something rented is not given back on a normal way to the end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RentedNeverReturnedAnalyzer : RentalRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RentedNeverReturned,
        "Something rented is never given back on some way",
        "'{0}' is not given back to its pool on every way to the end",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The pool makes a new one for each that is lost, so that it is no longer a pool.",
        helpLinkUri: RulePages.Of(RuleIds.RentedNeverReturned));

    /// <summary>Watches what is rented.</summary>
    public RentedNeverReturnedAnalyzer()
        : base(Rule, RentalMistake.NeverReturned)
    {
    }
}
