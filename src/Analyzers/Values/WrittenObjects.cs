using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>Objects that are written out, a filter for example: <c>new Filter { ... }</c> and <c>filter with { ... }</c>.</summary>
internal static class WrittenObjects
{
    /// <summary>Looks at each object of a type.</summary>
    public static void Register(CompilationStartAnalysisContext start, INamedTypeSymbol type, Action<OperationAnalysisContext, ObjectMembers> analyze)
        => start.RegisterOperationAction(
            context =>
            {
                if (!SymbolEqualityComparer.Default.Equals(context.Operation.Type, type)) return;
                if (ObjectMembers.Of(context.Operation, type) is { } members) analyze(context, members);
            },
            OperationKind.ObjectCreation,
            OperationKind.With);

    /// <summary>Whether a member is given its value in the <c>new</c> or <c>with</c> itself, not in one behind it.</summary>
    public static bool IsOwn(this ObjectMembers members, ISimpleAssignmentOperation assignment) => assignment.Parent?.Parent == members.Expression;
}
