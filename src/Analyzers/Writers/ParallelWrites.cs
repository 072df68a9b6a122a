using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Delegates that write to something outside of them, and run several times at once: <c>Parallel.ForEach</c>, <c>Select</c> under <c>WhenAll</c>.</summary>
internal static class ParallelWrites
{
    /// <summary>The writes of a function that may overlap with themselves or with each other.</summary>
    public static IEnumerable<FunctionWrite> In(IOperation function, CodeBody body, WriteSummaries summaries)
    {
        foreach (var operation in Functions.OperationsOf(function))
        {
            if (operation is not IInvocationOperation call) continue;
            var method = call.TargetMethod;
            if (method is { Name: "Invoke", ContainingType.Name: "Parallel" })
            {
                foreach (var write in Together(call, body, summaries)) yield return write;
                continue;
            }
            var multiplies = TaskCalls.Multiplies(method);
            if (!multiplies && !TaskCalls.Repeats(method) && !(TaskCalls.Projects(method) && IsEnumeratedAtOnce(call, body))) continue;
            foreach (var argument in call.Arguments)
            {
                if (LambdaOf(argument.Value) is not { } lambda)
                {
                    if (TaskCalls.IsTaskLike(ReturnOf(argument.Value)) || multiplies)
                        foreach (var write in summaries.OfDelegate(argument.Value, body)) yield return write;
                    continue;
                }
                foreach (var write in summaries.OfDelegate(lambda, body))
                    if (!IsInside(write.Path.Root, lambda) && (multiplies || write.Mode != WriteMode.Inline || lambda.Symbol.IsAsync || TaskCalls.IsTaskLike(lambda.Symbol.ReturnType)))
                        yield return write;
            }
        }
    }

    // One lambda alone runs once.
    private static IEnumerable<FunctionWrite> Together(IInvocationOperation call, CodeBody body, WriteSummaries summaries)
    {
        var delegates = call.Arguments.SelectMany(static argument => argument.Value.DescendantsAndSelf()).OfType<IDelegateCreationOperation>();
        return delegates.SelectMany(created => summaries.OfDelegate(created, body).GroupBy(static write => write.Path).Select(static group => group.First()))
            .GroupBy(static write => write.Path)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.First());
    }

    // "foreach (var task in messages.Select(...)) await task" writes one after the other.
    private static bool IsEnumeratedAtOnce(IOperation sequence, CodeBody body)
    {
        for (var operation = sequence; ; operation = operation.Parent)
        {
            switch (operation.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation: continue;
                case ISpreadOperation: return true;
                case IArgumentOperation { Parent: IInvocationOperation call }: return TaskCalls.Enumerates(call.TargetMethod);
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "List" or "HashSet" } }: return true;
                case IInvocationOperation call when call.Instance == operation: return TaskCalls.Enumerates(call.TargetMethod);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return body.Root.Descendants().OfType<ILocalReferenceOperation>()
                        .Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && IsEnumeratedAtOnce(reference, body));
                default: return false;
            }
        }
    }

    private static bool IsInside(ISymbol? root, IAnonymousFunctionOperation lambda)
        => root is ILocalSymbol or IParameterSymbol && root.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(reference.Span));

    private static IAnonymousFunctionOperation? LambdaOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => LambdaOf(conversion.Operand),
        IDelegateCreationOperation creation => LambdaOf(creation.Target),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    private static ITypeSymbol? ReturnOf(IOperation? value)
        => (value?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
}
