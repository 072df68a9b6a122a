using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>What the local variables of a control-flow graph are set to, wherever that is.</summary>
internal sealed class Assignments
{
    private readonly Dictionary<ILocalSymbol, List<IOperation?>> _values = new(SymbolEqualityComparer.Default);

    public Assignments(ControlFlowGraph graph)
    {
        foreach (var operation in graph.AllOperations()) Add(operation);
    }

    /// <summary>The one value that a variable ever has.</summary>
    public IOperation? SingleValueOf(ILocalSymbol local) => _values.TryGetValue(local, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>All values known; what a call writes through <c>ref</c> or <c>out</c> is none.</summary>
    public IEnumerable<IOperation> ValuesOf(ILocalSymbol local)
        => _values.TryGetValue(local, out var values) ? values.OfType<IOperation>() : [];

    /// <summary>How often a variable is set.</summary>
    public int CountOf(ILocalSymbol local) => _values.TryGetValue(local, out var values) ? values.Count : 0;

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment: Add(assignment.Target, assignment.Value); break;
            case ICompoundAssignmentOperation compound: Add(compound.Target, null); break;
            case IIncrementOrDecrementOperation increment: Add(increment.Target, null); break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument: Add(argument.Value, null); break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (var target in deconstruction.Target.DescendantsAndSelf()) Add(target, null);
                break;
            case IIsPatternOperation pattern:
                foreach (var declared in pattern.Pattern.DescendantsAndSelf())
                    if (DeclaredBy(declared) is { } local) Add(local, declared == pattern.Pattern ? pattern.Value : null);
                break;
        }
    }

    private void Add(IOperation target, IOperation? value)
    {
        if (target is IDeclarationExpressionOperation declaration) target = declaration.Expression;
        if (target is ILocalReferenceOperation local) Add(local.Local, value);
    }

    private void Add(ILocalSymbol local, IOperation? value)
    {
        if (!_values.TryGetValue(local, out var values)) _values.Add(local, values = []);
        values.Add(value);
    }

    private static ILocalSymbol? DeclaredBy(IOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol as ILocalSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol as ILocalSymbol,
        IListPatternOperation list => list.DeclaredSymbol as ILocalSymbol,
        _ => null,
    };
}
