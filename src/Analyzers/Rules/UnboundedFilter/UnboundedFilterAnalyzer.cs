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
            start.RegisterOperationAction(operation => Analyze(operation, (IArgumentOperation)operation.Operation, filter), OperationKind.Argument);
        });
    }

    private static void Analyze(OperationAnalysisContext context, IArgumentOperation argument, INamedTypeSymbol filter)
    {
        if (argument.Parameter is not { } parameter || !MayHoldFilters(parameter.Type, filter)) return;
        IEnumerable<IOperation> filters = SymbolEqualityComparer.Default.Equals(parameter.Type, filter)
            ? [argument.Value]
            : ListElements.Of(argument.Value) ?? [];
        foreach (var value in filters)
        {
            if (ObjectMembers.Of(value, filter) is not { IsComplete: true } members || !MatchesEverything(members)) continue;
            if (!Forwarding.Reaches(argument, IsSubscription)) return;
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation()));
        }
    }

    private static bool MatchesEverything(ObjectMembers members)
        => Constraints.All(name => members[name] is null)
            && (members["Tags"] is not { } tags || ListElements.PairsOf(tags) is { IsEmpty: true });

    private static bool MayHoldFilters(ITypeSymbol type, INamedTypeSymbol filter)
        => SymbolEqualityComparer.Default.Equals(type, filter)
            || type is IArrayTypeSymbol array && SymbolEqualityComparer.Default.Equals(array.ElementType, filter)
            || type is INamedTypeSymbol { TypeArguments: [var element] } && SymbolEqualityComparer.Default.Equals(element, filter);

    // A COUNT of everything is one number, and a NEG-OPEN of everything is what it is for.
    private static bool IsSubscription(IArgumentOperation argument) => argument.Parent switch
    {
        IInvocationOperation { TargetMethod: { Name: "SubscribeAsync", ContainingType: { Name: "RelayClient" } type } } => IsOurs(type),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { Name: "FilterList" } type } } list => IsOurs(type) && IsRequested(list),
        _ => false,
    };

    private static bool IsRequested(IInvocationOperation list)
    {
        if (Forwarding.ArgumentOf(list) is { } argument) return IsRequest(argument);
        return list.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            && LocalUses.ReadsOf(declarator.Symbol, list).Any(static use => Forwarding.ArgumentOf(use) is { } argument && IsRequest(argument));
    }

    private static bool IsRequest(IArgumentOperation argument)
        => argument.Parent is IObjectCreationOperation { Type: { Name: "ReqMessage" } type } && IsOurs(type);

    private static bool IsOurs(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "NostrToolkit";
}
