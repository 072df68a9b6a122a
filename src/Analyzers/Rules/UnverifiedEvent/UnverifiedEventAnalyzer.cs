using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Events;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4002: an event that nobody has verified is stored, shown or sent on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnverifiedEventAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnverifiedEvent,
        "An event that nobody has verified",
        "This event was read, not verified: anybody may have written it in anybody's name, and it goes to {0}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An EventView is checked for its structure only. EventVerifier makes a VerifiedEvent of it, which is what storage, hub and people should get.",
        helpLinkUri: RulePages.Of(RuleIds.UnverifiedEvent));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.EventView) is not null) start.RegisterOperationBlockStartAction(Analyze);
        });
    }

    // Most methods read no event: then nothing more is looked at.
    private static void Analyze(OperationBlockStartAnalysisContext context)
    {
        var readsEvent = false;
        context.RegisterOperationAction(
            operation => readsEvent |= ReceivedEvent.IsRead(operation.Operation),
            OperationKind.PropertyReference, OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (!readsEvent) return;
            foreach (var block in end.OperationBlocks)
                foreach (var (value, where) in EventJourney.Unverified(block, end.OwningSymbol.ContainingType))
                    end.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), where));
        });
    }
}
