using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

internal static class ControlFlowGraphs
{
    extension(ControlFlowGraph graph)
    {
        /// <summary>All operations, but not those of lambdas and local functions, which have graphs of their own.</summary>
        public IEnumerable<IOperation> AllOperations()
        {
            foreach (var block in graph.Blocks)
            {
                foreach (var operation in block.Operations)
                    foreach (var descendant in operation.DescendantsAndSelf()) yield return descendant;
                if (block.BranchValue is null) continue;
                foreach (var descendant in block.BranchValue.DescendantsAndSelf()) yield return descendant;
            }
        }

        /// <summary>The graph and those of the lambdas and local functions in it, at any depth.</summary>
        public IEnumerable<ControlFlowGraph> WithNested()
        {
            yield return graph;
            foreach (var function in graph.LocalFunctions)
                foreach (var nested in graph.GetLocalFunctionControlFlowGraph(function).WithNested()) yield return nested;
            foreach (var operation in graph.AllOperations())
                if (operation is IFlowAnonymousFunctionOperation lambda)
                    foreach (var nested in graph.GetAnonymousFunctionControlFlowGraph(lambda).WithNested()) yield return nested;
        }
    }
}
