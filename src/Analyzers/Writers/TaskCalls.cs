using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>What calls do with tasks and delegates.</summary>
internal static class TaskCalls
{
    /// <summary>What may be awaited, of the platform or of anybody.</summary>
    public static bool IsTaskLike(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } named
            && InSystemThreading(named);

    /// <summary>Whether a call waits, on its thread, for the tasks that it is given.</summary>
    public static bool Waits(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Wait" or "WaitAll" or "WaitAny" or "RunSynchronously" => IsTaskLike(call.TargetMethod.ContainingType),
        "GetResult" => call.TargetMethod.ContainingType.Name.EndsWith("Awaiter", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether reading a property waits: <c>Task.Result</c>.</summary>
    public static bool Waits(IPropertyReferenceOperation property) => property.Property.Name == "Result" && IsTaskLike(property.Property.ContainingType);

    /// <summary>A call that starts a delegate elsewhere and returns: it runs beside what follows.</summary>
    public static bool Starts(IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        ("Task", "Run") => InSystemThreading(method.ContainingType),
        // On a scheduler of one's own, one may run after the other.
        ("TaskFactory", "StartNew") => !method.Parameters.Any(static parameter => parameter.Type.Name == "TaskScheduler"),
        ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem") => true,
        ("Timer" or "Thread", ".ctor") => InSystemThreading(method.ContainingType),
        (_, "CreateTimer") => method.ContainingType.Name.EndsWith("TimeProvider", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A call that runs a delegate many times at once.</summary>
    public static bool Multiplies(IMethodSymbol method)
        => method.ContainingType is { Name: "Parallel", ContainingNamespace.Name: "Tasks" } && method.Name != "Invoke"
            || method.ContainingType is { Name: "ParallelEnumerable", ContainingNamespace.Name: "Linq" } && method.Name is "ForAll" or "Select" or "SelectMany";

    /// <summary>A call that runs a delegate for one element after the other, but does not wait for a task that it returns.</summary>
    public static bool Repeats(IMethodSymbol method)
        => method.Name is "ForEach" or "ConvertAll" && method.ContainingType is { Name: "List" or "Array" or "ImmutableList", ContainingNamespace: { } space }
            && space.ToDisplayString().StartsWith("System", StringComparison.Ordinal);

    /// <summary>A lazy sequence of what a delegate returns.</summary>
    public static bool Projects(IMethodSymbol method)
        => method.Name is "Select" && method.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

    /// <summary>A call that enumerates a sequence of tasks without awaiting one before it takes the next.</summary>
    public static bool Enumerates(IMethodSymbol method) => method.Name switch
    {
        "WhenAll" or "WhenAny" or "WhenEach" or "WaitAll" or "WaitAny" => IsTaskLike(method.ContainingType),
        "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "AddRange" => true,
        _ => false,
    };

    private static bool InSystemThreading(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (space is { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return type.ContainingNamespace is { Name: "CompilerServices" };
    }
}
