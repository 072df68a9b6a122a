using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>The control-flow graphs of a member and of all functions inside it.</summary>
internal static class FunctionGraphs
{
    public static IEnumerable<(IOperation Function, ControlFlowGraph Graph)> Of(IOperation block, CodeBody body, ControlFlowGraph graph)
    {
        var functions = new Dictionary<SyntaxNode, IOperation>();
        foreach (var lambda in body.Lambdas) functions[lambda.Syntax] = lambda;
        foreach (var function in body.LocalFunctions) functions[function.Syntax] = function;
        return Inside(block, graph, functions);
    }

    private static IEnumerable<(IOperation Function, ControlFlowGraph Graph)> Inside(
        IOperation function, ControlFlowGraph graph, Dictionary<SyntaxNode, IOperation> functions)
    {
        yield return (function, graph);
        foreach (var symbol in graph.LocalFunctions)
        {
            var inner = graph.GetLocalFunctionControlFlowGraph(symbol);
            if (!functions.TryGetValue(inner.OriginalOperation.Syntax, out var operation)) continue;
            foreach (var found in Inside(operation, inner, functions)) yield return found;
        }
        foreach (var lambda in LambdasOf(graph))
        {
            var inner = graph.GetAnonymousFunctionControlFlowGraph(lambda);
            if (!functions.TryGetValue(lambda.Syntax, out var operation)) continue;
            foreach (var found in Inside(operation, inner, functions)) yield return found;
        }
    }

    private static IEnumerable<IFlowAnonymousFunctionOperation> LambdasOf(ControlFlowGraph graph)
        => from block in graph.Blocks
           from operation in block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations
           from lambda in operation.DescendantsAndSelf().OfType<IFlowAnonymousFunctionOperation>()
           select lambda;
}
