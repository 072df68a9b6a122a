using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>How a method uses one of its variables, the lambdas and local functions in it included.</summary>
internal static class LocalUses
{
    /// <summary>Everywhere that a variable is named, its declaration as <c>out var</c> or in a pattern included.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation within)
        => Root(within).Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local));

    /// <summary>Everywhere that a variable is read.</summary>
    public static IEnumerable<ILocalReferenceOperation> ReadsOf(ILocalSymbol local, IOperation within) => Of(local, within).Where(static use => !IsWrite(use));

    /// <summary>The value of a variable that is given one only once; <see langword="null"/> if there may be others.</summary>
    public static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        var writes = Of(reference.Local, reference).Where(IsWrite).ToList();
        if (InitializerOf(reference.Local, reference.SemanticModel) is { } initializer) return writes.Count == 0 ? initializer : null;
        return writes is [{ Parent: ISimpleAssignmentOperation { IsRef: false } assignment }] && assignment.Value.Syntax != reference.Syntax
            ? assignment.Value
            : null;
    }

    /// <summary>Whether the variable is given a value here, or may be.</summary>
    public static bool IsWrite(IOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or IAddressOfOperation or IDeclarationExpressionOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation tuple => tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };

    /// <summary>The outermost operation: the body of the method, or the value of the field.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    private static IOperation? InitializerOf(ILocalSymbol local, SemanticModel? model)
        => local.DeclaringSyntaxReferences is [{ } declaration]
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
                ? model?.GetOperation(value)
                : null;
}
