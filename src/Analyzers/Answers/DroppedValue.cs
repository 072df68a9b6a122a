using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Answers;

/// <summary>What an expression yields where nobody looks at it.</summary>
internal static class DroppedValue
{
    /// <summary>
    /// The value that a statement throws away: of a statement that is an expression, of <c>_ = expression</c>, and of a variable that is never read.
    /// </summary>
    public static IOperation? Of(IOperation operation) => operation switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IDiscardOperation } assignment } => Origin.Unwrap(assignment.Value),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment } when IsNeverRead(local.Local, local)
            => Origin.Unwrap(assignment.Value),
        IExpressionStatementOperation { Operation: IAssignmentOperation } => null,
        IExpressionStatementOperation statement => Value(statement.Operation),
        IVariableDeclaratorOperation { Initializer: { } initializer } declarator when IsNeverRead(declarator.Symbol, declarator) => Origin.Unwrap(initializer.Value),
        _ => null,
    };

    /// <summary>Whether a method looks at a task in another place than this one; what fills a list of tasks does not.</summary>
    public static bool IsReadElsewhere(IOperation task, IOperation here) => Origin.Unwrap(task) switch
    {
        ILocalReferenceOperation local => LocalUses.ReadsOf(local.Local, local).Any(use => !here.Syntax.Span.Contains(use.Syntax.Span) && !IsFilled(use)),
        IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => true,
        _ => false,
    };

    private static IOperation Value(IOperation expression)
        => Origin.Unwrap(expression) is IConditionalAccessOperation access ? Value(access.WhenNotNull) : Origin.Unwrap(expression);

    private static bool IsNeverRead(ILocalSymbol local, IOperation within) => !LocalUses.ReadsOf(local, within).Any();

    private static bool IsFilled(ILocalReferenceOperation list)
        => list.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange", Parent: IExpressionStatementOperation } call && call.Instance == list;
}
