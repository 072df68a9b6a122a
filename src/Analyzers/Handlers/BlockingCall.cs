using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers.Handlers;

/// <summary>A call that keeps its thread until something else has happened.</summary>
/// <param name="Name">What a message calls it.</param>
/// <param name="Task">The task that it waits for, if it is about one.</param>
internal sealed record BlockingCall(string Name, IOperation? Task)
{
    public static BlockingCall? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property when TaskCalls.Waits(property) => new BlockingCall("Result", property.Instance),
        IInvocationOperation { TargetMethod: { Name: "GetResult" } } call when TaskCalls.Waits(call) => GetResult(call),
        IInvocationOperation call when TaskCalls.Waits(call) => new BlockingCall(call.TargetMethod.Name, call.Instance),
        IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType: { Name: "Thread", ContainingNamespace.Name: "Threading" } } }
            => new BlockingCall("Thread.Sleep", null),
        _ => null,
    };

    /// <summary>Whether a task was awaited, or asked whether it had ended, before.</summary>
    public static bool IsKnownToHaveEnded(IOperation blocking, IOperation task)
    {
        if (SymbolOf(task) is not { } symbol) return false;
        var root = blocking;
        while (root.Parent is { } parent) root = parent;
        return root.Descendants().Any(operation => operation.Syntax.SpanStart < blocking.Syntax.SpanStart && operation switch
        {
            IAwaitOperation awaited => awaited.Operation.DescendantsAndSelf().Any(part => Is(part, symbol)),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status", Instance: { } asked } => Is(asked, symbol),
            _ => false,
        });
    }

    // "task.GetAwaiter().GetResult()", with ConfigureAwait or without.
    private static BlockingCall? GetResult(IInvocationOperation call)
    {
        var task = call.Instance;
        while (task is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask", Instance: { } inner }) task = inner;
        return call.Instance is IInvocationOperation && TaskCalls.IsTaskLike(task?.Type) ? new BlockingCall("GetAwaiter().GetResult()", task) : null;
    }

    private static bool Is(IOperation operation, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), symbol);

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };
}
