using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>
/// Writers in members of a type that are written to from two sides: a task, a thread or a timer that the type starts, and another one, or
/// what its callers call.
/// </summary>
internal static class SharedMembers
{
    // What ends an object stops what it has started first.
    private static readonly string[] Endings = ["Dispose", "Stop", "Close", "Disconnect", "Shutdown", "Abort", "End", "Finish", "Complete"];

    /// <summary>Each write that something in the background makes, with one that may overlap.</summary>
    public static IEnumerable<(FunctionWrite Write, FunctionWrite Other)> In(INamedTypeSymbol type, WriteSummaries summaries)
    {
        var methods = (from member in type.GetMembers().OfType<IMethodSymbol>()
                       where !member.IsAbstract && !member.IsImplicitlyDeclared
                       let writes = summaries.Of(member).Where(static write => write.Path.IsShared && write.Kind == WriteKind.Write).ToList()
                       where writes.Count > 0
                       select (Method: member, Writes: writes)).ToList();
        if (methods.Count == 0) return [];

        var started = methods.SelectMany(static method => method.Writes).Where(GoesOn).ToList();
        started.AddRange(methods.Where(static method => IsHosted(method.Method)).SelectMany(static method => method.Writes)
            .Where(static write => write is { Mode: WriteMode.Inline, IsRepeated: true })
            .Select(static write => write with { Mode = WriteMode.Background }));
        if (started.Count == 0) return [];
        var called = methods.Where(static method => IsCalledFromOutside(method.Method)).ToList();
        return from write in Distinct(started)
               let other = OtherStarted(write, started) ?? OtherCalled(write, called)
               where other is not null
               select (write, other);
    }

    // A greeting at the head of a loop in the background comes before anybody else has the socket.
    private static bool GoesOn(FunctionWrite write)
        => write.Mode is WriteMode.Event
            || (write.Mode == WriteMode.Background && (write.IsRepeated || write.Start.Contains(write.Write) || IsTimer(write.Start)));

    private static bool IsTimer(SyntaxNode start)
        => start is BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateTimer" } };

    private static FunctionWrite? OtherStarted(FunctionWrite write, List<FunctionWrite> started)
        => started.Find(other => IsOther(write, other) && other.Start != write.Start && (write.Mode == WriteMode.Background || other.Mode == WriteMode.Background));

    // Who starts it has written before; what comes after is seen by following the method.
    private static FunctionWrite? OtherCalled(FunctionWrite write, List<(IMethodSymbol Method, List<FunctionWrite> Writes)> called)
        => called.Where(method => !method.Writes.Exists(own => own.Start == write.Start))
            .SelectMany(static method => method.Writes)
            .FirstOrDefault(other => IsOther(write, other) && other.Mode is WriteMode.Inline or WriteMode.Dropped
                && (write.Mode == WriteMode.Background || other.IsRepeated));

    private static bool IsOther(FunctionWrite write, FunctionWrite other) => other.Write != write.Write && other.Path.Equals(write.Path);

    // One of each that was started: a flush that follows a write is no second mistake.
    private static IEnumerable<FunctionWrite> Distinct(List<FunctionWrite> writes)
        => writes.GroupBy(static write => (write.Start, write.Path)).Select(static group => group.First())
            .GroupBy(static write => write.Write).Select(static group => group.First());

    private static bool IsCalledFromOutside(IMethodSymbol method)
        => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
            && (method.DeclaredAccessibility != Accessibility.Private || !method.ExplicitInterfaceImplementations.IsEmpty)
            && !Array.Exists(Endings, ending => method.Name.StartsWith(ending, StringComparison.Ordinal));

    // BackgroundService.ExecuteAsync runs as long as the program.
    private static bool IsHosted(IMethodSymbol method)
        => method is { Name: "ExecuteAsync", IsOverride: true } && method.OverriddenMethod?.ContainingType.Name == "BackgroundService";
}
