using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>The variables that several functions share, so that no one of them knows what they hold.</summary>
internal static class CapturedVariables
{
    /// <param name="graph">One function.</param>
    /// <param name="all">It, and those around it and in it.</param>
    public static HashSet<ISymbol> Of(ControlFlowGraph graph, IEnumerable<ControlFlowGraph> all)
    {
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var other in all)
        {
            if (other == graph) continue;
            foreach (var operation in other.AllOperations())
                if (VariableOf(operation) is { } variable) shared.Add(variable);
        }
        return shared;
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
