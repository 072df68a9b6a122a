using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Answers;

/// <summary>What a method does with the <c>out</c> values of a call whose result it throws away.</summary>
internal static class OutValues
{
    /// <summary>Whether it uses one of them as if the call had succeeded, without a look at any of them.</summary>
    public static bool AreTrusted(IInvocationOperation call)
    {
        var isUsed = false;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind != RefKind.Out) continue;
            switch (Target(argument.Value))
            {
                case ILocalReferenceOperation local:
                    var reads = LocalUses.ReadsOf(local.Local, local).ToList();
                    // The error that comes out beside the value, and a value that is compared with something.
                    if (reads.Count > 0 && IsError(local.Local.Type) || reads.Any(IsLookedAt)) return false;
                    isUsed |= reads.Count > 0;
                    break;
                // What is null after a failure is looked at elsewhere, or fails there.
                case IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation:
                    isUsed |= argument.Parameter.Type.IsValueType && !IsError(argument.Parameter.Type);
                    break;
            }
        }
        return isUsed;
    }

    /// <summary>Whether one of them is looked at to see whether the call has succeeded.</summary>
    public static bool AreLookedAt(IInvocationOperation call)
        => call.Arguments.Any(static argument => argument.Parameter?.RefKind == RefKind.Out
            && Target(argument.Value) is { } target
            && (target is not ILocalReferenceOperation local ? target is not IDiscardOperation : LocalUses.ReadsOf(local.Local, local).Any(IsLookedAt)));

    private static IOperation Target(IOperation value) => value is IDeclarationExpressionOperation declaration ? declaration.Expression : Origin.Unwrap(value);

    private static bool IsError(ITypeSymbol type) => type.Name.EndsWith("Error", StringComparison.Ordinal) || type.Name.EndsWith("Verdict", StringComparison.Ordinal);

    private static bool IsLookedAt(ILocalReferenceOperation use)
    {
        var value = (IOperation)use;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent switch
        {
            IIsPatternOperation or IConditionalAccessOperation or ICoalesceOperation or ISwitchOperation or ISwitchExpressionOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            IInvocationOperation { TargetMethod.Name: "Equals" or "ReferenceEquals" } => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" or "NotNull" or "ReferenceEquals" or "Equals" } } => true,
            // Whoever returns it leaves the look at it to the caller.
            IReturnOperation => use.Type is { IsValueType: false },
            _ => false,
        };
    }
}
