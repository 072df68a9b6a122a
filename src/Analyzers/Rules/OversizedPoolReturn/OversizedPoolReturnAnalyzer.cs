using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NostrToolkit.Analyzers.Flow;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>NTK3001: a buffer that grew goes back into a pool as large as it is, or with what is in it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OversizedPoolReturnAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what is missing.</summary>
    internal const string MissingProperty = "Missing";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.OversizedPoolReturn,
        "A buffer goes back to its pool oversized or unemptied",
        "'{0}' goes back to its pool {1}",
        RuleCategories.Lifetimes,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One large message makes a buffer large, and a pool keeps it so for as long as the process lives.",
        helpLinkUri: RulePages.Of(RuleIds.OversizedPoolReturn));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var growable = new GrowableTypes(start.Compilation);
            var pools = new ObjectPools(start.Compilation);
            var uses = new ConcurrentDictionary<ISymbol, PoolUse>(SymbolEqualityComparer.Default);
            start.RegisterSymbolStartAction(symbol =>
            {
                var use = uses.GetOrAdd(Outermost(symbol.Symbol), _ => new PoolUse(pools));
                symbol.RegisterOperationBlockStartAction(block => Watch(block, growable, pools, use));
                if (symbol.Symbol.ContainingType is null) symbol.RegisterSymbolEndAction(end => Report(end, use));
            }, SymbolKind.NamedType);
        });
    }

    private static void Watch(OperationBlockStartAnalysisContext context, GrowableTypes growable, ObjectPools pools, PoolUse use)
    {
        var operations = new PoolOperations(growable, pools);
        context.RegisterOperationAction(
            operation => operations.Add(operation.Operation),
            OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.ObjectCreation, OperationKind.TypeParameterObjectCreation,
            OperationKind.FieldReference, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.VariableDeclarator);
        context.RegisterOperationBlockEndAction(end =>
        {
            var subject = end.OwningSymbol is IMethodSymbol method && pools.IsPolicyReturn(method) && growable.Contains(method.Parameters[0].Type)
                ? method.Parameters[0]
                : null;
            var flows = operations.MayPut || subject is not null
                ? end.OperationBlocks.SelectMany(block => Follow(block, end, growable, pools, subject)).ToList()
                : [];
            use.Add(operations, flows.SelectMany(static flow => flow.Returns), flows.SelectMany(static flow => flow.HandedOn));
        });
    }

    private static IEnumerable<PoolReturnFlow> Follow(
        IOperation block, OperationBlockAnalysisContext context, GrowableTypes growable, ObjectPools pools, IParameterSymbol? subject)
    {
        var isOuter = true;
        foreach (var graph in context.GetControlFlowGraph(block).WithNested())
        {
            var flow = new PoolReturnFlow(graph, growable, pools, isOuter ? subject : null);
            flow.Run(BufferCare.None);
            isOuter = false;
            yield return flow;
        }
    }

    private static void Report(SymbolAnalysisContext context, PoolUse use)
    {
        foreach (var (found, missing) in use.Careless())
        {
            var lack = missing switch
            {
                Care.Bounded => "however large it has grown",
                Care.Emptied => "with what is in it",
                _ => "however large it has grown, and with what is in it",
            };
            var properties = ImmutableDictionary<string, string?>.Empty.Add(MissingProperty, ((int)missing).ToString());
            var name = found.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            context.ReportDiagnostic(Diagnostic.Create(Rule, found.Syntax.GetLocation(), properties, name, lack));
        }
    }

    private static ISymbol Outermost(ISymbol type)
    {
        while (type.ContainingType is { } outer) type = outer;
        return type;
    }
}
