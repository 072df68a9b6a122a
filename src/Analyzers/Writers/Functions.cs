using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

internal static class Functions
{
    /// <summary>The operations of a function, without those of the functions inside it.</summary>
    public static IEnumerable<IOperation> OperationsOf(IOperation function)
    {
        foreach (var child in function.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            yield return child;
            foreach (var inner in OperationsOf(child)) yield return inner;
        }
    }
}
