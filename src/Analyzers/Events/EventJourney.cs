using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Outputs;

namespace NostrToolkit.Analyzers.Events;

/// <summary>Where the events that a method receives go before anybody has verified them.</summary>
internal static class EventJourney
{
    /// <summary>The values that hold such an event and are stored, shown or sent on, and where they go.</summary>
    public static IEnumerable<(IOperation Value, string Where)> Unverified(IOperation block, INamedTypeSymbol? type)
    {
        var operations = block.DescendantsAndSelf().ToList();
        foreach (var operation in operations)
        {
            if (EventDestination.Of(operation, type) is not { } where) continue;
            foreach (var value in ValuesOf(operation))
            {
                if (ReceivedEvent.HolderOf(value) is not { } holder) continue;
                if (!operations.Any(earlier => earlier.Syntax.SpanStart <= operation.Syntax.SpanStart && earlier != operation && MayVerify(earlier, holder))) yield return (value, where);
                break;
            }
        }
    }

    private static IEnumerable<IOperation> ValuesOf(IOperation operation) => operation is ISimpleAssignmentOperation assignment
        ? [assignment.Value]
        : operation.ChildOperations.OfType<IArgumentOperation>().Select(static argument => argument.Value);

    // A verifier, or a method of somebody's that tells or gives something and had the event.
    private static bool MayVerify(IOperation operation, ISymbol holder)
    {
        if (operation is not IInvocationOperation call) return false;
        var method = call.TargetMethod;
        var verifies = Toolkit.Declares(method)
            ? method.Name is "Verify" or "TryVerify" or "SubmitAsync"
            : IsTelling(method) && Outlets.Of(call) == Outlet.None && method.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) != true;
        return verifies && call.Arguments.Any(argument => ReceivedEvent.Mentions(argument.Value, holder));
    }

    private static bool IsTelling(IMethodSymbol method)
        => ((string[])["Verif", "Valid", "Check", "Ensure", "Trust", "Authentic"]).Any(word => method.Name.IndexOf(word, StringComparison.Ordinal) >= 0)
            || Told(method.ReturnType) is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum } or { Name: "VerifiedEvent" }
            || method.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out && parameter.Type.Name == "VerifiedEvent");

    private static ITypeSymbol Told(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : type;
}
