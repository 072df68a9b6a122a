using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Which writes a value stands for: the task of one, a variable that holds it, a list of them, a task made of others.</summary>
internal sealed class TaskFlow(CapturedValues captured)
{
    /// <summary>What holds a task: a variable, a member, a temporary, or the array or collection that an element is in.</summary>
    public object? HolderOf(IOperation? target) => target switch
    {
        IConversionOperation conversion => HolderOf(conversion.Operand),
        IFlowCaptureReferenceOperation reference => captured.SymbolOf(reference) ?? (object)reference.Id,
        IArrayElementReferenceOperation element => HolderOf(element.ArrayReference),
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => HolderOf(indexer.Instance),
        _ => captured.SymbolOf(target),
    };

    /// <summary>The calls that began what a value stands for.</summary>
    public HashSet<SyntaxNode> OriginsOf(IOperation? value, PendingWrites state)
    {
        var origins = new HashSet<SyntaxNode>();
        if (!state.Writes.IsEmpty) Collect(value, state, origins, 0);
        return origins;
    }

    /// <summary>Whether a value may be a task out of a collection that is not followed, as the variable of a <c>foreach</c> is.</summary>
    public bool IsUnknown(IOperation? task, PendingWrites state)
    {
        while (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } inner }) task = inner;
        return task is ILocalReferenceOperation or IArrayElementReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation
            && (HolderOf(task) is not { } holder || !state.Writes.Any(write => Equals(write.Holder, holder)));
    }

    private void Collect(IOperation? value, PendingWrites state, HashSet<SyntaxNode> origins, int depth)
    {
        if (value is null || depth > 16) return;
        foreach (var write in state.Writes)
            if (write.Holder is null && write.Origin == value.Syntax && value is IInvocationOperation or IObjectCreationOperation) origins.Add(write.Origin);
        if (HolderOf(value) is { } holder)
            foreach (var write in state.Writes)
                if (Equals(write.Holder, holder)) origins.Add(write.Origin);
        switch (value)
        {
            case IConversionOperation or IParenthesizedOperation or IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ITupleOperation or ISpreadOperation:
            case IObjectCreationOperation:
                foreach (var part in value.ChildOperations) Collect(part, state, origins, depth + 1);
                break;
            case IArgumentOperation argument:
                Collect(argument.Value, state, origins, depth + 1);
                break;
            case IInvocationOperation call:
                Collect(call.Instance, state, origins, depth + 1);
                foreach (var argument in call.Arguments) Collect(argument.Value, state, origins, depth + 1);
                break;
            case IFlowCaptureReferenceOperation reference when captured.Unwrap(reference) is { } source and not IFlowCaptureReferenceOperation:
                Collect(source, state, origins, depth + 1);
                break;
        }
    }
}
