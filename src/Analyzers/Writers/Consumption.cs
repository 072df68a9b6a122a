using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>What becomes of the task that a call returns.</summary>
internal enum Consumption
{
    /// <summary>It is awaited, or waited for, where it stands.</summary>
    Awaited,

    /// <summary>It is the result of its function.</summary>
    Returned,

    /// <summary>Nobody looks at it.</summary>
    Dropped,

    /// <summary>A variable or a collection keeps it.</summary>
    Held,

    /// <summary>A member keeps it, beyond its function.</summary>
    HeldByMember,
}

internal static class Consumptions
{
    public static Consumption Of(IOperation call)
    {
        for (var operation = call; ; operation = operation.Parent!)
        {
            switch (operation.Parent)
            {
                case IAwaitOperation: return Consumption.Awaited;
                case IReturnOperation: return Consumption.Returned;
                case IExpressionStatementOperation: return Consumption.Dropped;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }: return Consumption.Dropped;
                case IAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } }: return Consumption.HeldByMember;
                case IPropertyReferenceOperation property when TaskCalls.Waits(property): return Consumption.Awaited;
                case IInvocationOperation on:
                    if (TaskCalls.Waits(on)) return Consumption.Awaited;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation with } argument:
                    if (TaskCalls.Waits(with)) return Consumption.Awaited;
                    if (with.TargetMethod.Name.Contains("Forget")) return Consumption.Dropped;
                    if (!TaskCalls.IsTaskLike(with.Type)) return Consumption.Held;
                    operation = argument;
                    break;
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation or ICoalesceOperation or IConditionalOperation: break;
                case IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation: break;
                default: return Consumption.Held;
            }
        }
    }
}
