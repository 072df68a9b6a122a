using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>Expressions that tell how large a buffer is: <c>x.Capacity</c>, <c>x.GetBuffer().Length</c>, or a variable set to one.</summary>
internal sealed class SizeReads(GrowableTypes growable, CapturedValues values)
{
    /// <summary>The buffer whose size a number is; <see langword="null"/> for any other number.</summary>
    /// <param name="number">The expression.</param>
    /// <param name="isPlain">Whether it grows with the size: <c>Max - x.Length</c> does not.</param>
    public Place? BufferOf(IOperation? number, out bool isPlain)
    {
        isPlain = true;
        return Find(number, 0, ref isPlain);
    }

    private Place? Find(IOperation? operation, int depth, ref bool isPlain)
    {
        if (depth > 24) return null;
        operation = values.Unwrap(operation);
        switch (operation)
        {
            case null: return null;
            case IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } instance }: return Owner(instance, depth, ref isPlain);
            case IFieldReferenceOperation { Instance: { } instance }: return Owner(instance, depth, ref isPlain);
            case IPropertyReferenceOperation: return null;
            case IInvocationOperation call:
                if (Owner(call.Instance, depth, ref isPlain) is { } receiver) return receiver;
                foreach (var argument in call.Arguments)
                    if (Owner(argument.Value, depth, ref isPlain) is { } passed) return passed;
                return null;
            case ILocalReferenceOperation local:
                foreach (var value in values.Assignments.ValuesOf(local.Local))
                    if (Find(value, depth + 8, ref isPlain) is { } buffer) return buffer;
                return null;
            case IFlowCaptureReferenceOperation temporary:
                foreach (var value in values.SourcesOf(temporary.Id))
                    if (Find(value, depth + 8, ref isPlain) is { } buffer) return buffer;
                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract or BinaryOperatorKind.Remainder } binary:
                if ((Find(binary.LeftOperand, depth + 1, ref isPlain) ?? Find(binary.RightOperand, depth + 1, ref isPlain)) is not { } difference) return null;
                isPlain = false;
                return difference;
            default:
                foreach (var child in operation.ChildOperations)
                    if (Find(child, depth + 1, ref isPlain) is { } buffer) return buffer;
                return null;
        }
    }

    // x in x.Capacity; x in x.GetBuffer().Length. An element's size, x[0].Length, says nothing of the buffer's.
    private Place? Owner(IOperation? instance, int depth, ref bool isPlain)
    {
        if (instance is null) return null;
        if (Place.Of(instance, values) is { } place && IsBuffer(values.Unwrap(instance)!)) return place;
        return values.Unwrap(instance) is IPropertyReferenceOperation { Arguments.IsEmpty: false } or ILocalReferenceOperation
            ? null
            : Find(instance, depth + 1, ref isPlain);
    }

    private bool IsBuffer(IOperation instance) => growable.Contains(instance.Type);
}
