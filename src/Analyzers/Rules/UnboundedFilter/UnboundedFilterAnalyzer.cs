using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4004: a subscription asks for everything that a relay has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedFilterAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnboundedFilter,
        "A subscription to everything, without a limit",
        "This filter has no constraint and no limit: it asks the relay for every event that it has",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Many relays refuse an empty filter as a scraper's; the others send what they have, newest first, up to a limit of their own.",
        helpLinkUri: RulePages.Of(RuleIds.UnboundedFilter));

    private static readonly ImmutableArray<string> Constraints = ["Ids", "Authors", "Kinds", "Since", "Until", "Limit", "Search"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Filter) is not { } filter) return;
            start.RegisterOperationAction(operation => AnalyzeCall(operation, filter), OperationKind.Invocation);
            start.RegisterOperationAction(operation => AnalyzeMessage(operation, filter), OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol filter)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Toolkit.Calls(call, "RelayClient", "SubscribeAsync") && !call.Arguments.IsEmpty) Analyze(context, call.Arguments[0].Value, filter);
    }

    // A COUNT of everything is one number, and a NEG-OPEN of everything is what it is for.
    private static void AnalyzeMessage(OperationAnalysisContext context, INamedTypeSymbol filter)
    {
        if (Toolkit.Makes(context.Operation, "ReqMessage")
            && context.Operation is IObjectCreationOperation { Arguments: [_, var filters] }
            && Origin.Of(filters.Value) is IInvocationOperation { Arguments: [var list] } call
            && Toolkit.Calls(call, "FilterList", "Create"))
            Analyze(context, list.Value, filter);
    }

    private static void Analyze(OperationAnalysisContext context, IOperation given, INamedTypeSymbol filter)
    {
        foreach (var passed in Passed.Values(given))
            foreach (var value in SymbolEqualityComparer.Default.Equals(Origin.Of(passed).Type, filter) ? [passed] : ListElements.Of(passed) ?? [])
                foreach (var element in Passed.Values(value))
                    if (ObjectMembers.Of(element, filter) is { IsComplete: true } members && MatchesEverything(members))
                        context.ReportDiagnostic(Diagnostic.Create(Rule, element.Syntax.GetLocation()));
    }

    private static bool MatchesEverything(ObjectMembers members)
        => Constraints.All(name => members[name] is null)
            && (members["Tags"] is not { } tags || ListElements.PairsOf(tags) is { IsEmpty: true });
}
