using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Filters;

/// <summary>Filters that are written out: <c>new Filter { ... }</c> and <c>filter with { ... }</c>.</summary>
internal static class FilterExpressions
{
    /// <summary>Looks at each of them.</summary>
    public static void Register(CompilationStartAnalysisContext start, INamedTypeSymbol filter, Action<OperationAnalysisContext, ObjectMembers> analyze)
        => start.RegisterOperationAction(
            context =>
            {
                if (!SymbolEqualityComparer.Default.Equals(context.Operation.Type, filter)) return;
                if (ObjectMembers.Of(context.Operation, filter) is { } members) analyze(context, members);
            },
            OperationKind.ObjectCreation,
            OperationKind.With);

    /// <summary>Whether a member is given its value in the <c>new</c> or <c>with</c> itself, not in one behind it.</summary>
    public static bool IsOwn(this ObjectMembers members, ISimpleAssignmentOperation assignment) => assignment.Parent?.Parent == members.Expression;
}
