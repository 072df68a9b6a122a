using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>
/// Where a value is made, as far as one file tells: behind conversions, <c>await</c>, variables that are written once, read-only
/// fields and properties, and methods that do nothing but return it.
/// </summary>
internal static class Origin
{
    private const int MaxSteps = 16;

    /// <summary>The operation that makes the value; the last one found, where the trail ends.</summary>
    public static IOperation Of(IOperation value)
    {
        for (var step = 0; step < MaxSteps && Before(value) is { } earlier; step++) value = earlier;
        return value;
    }

    /// <summary>All operations that may make the value: both sides of <c>?:</c> and <c>??</c>, and the arms of a <c>switch</c>.</summary>
    public static IEnumerable<IOperation> AllOf(IOperation value) => Of(value) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => AllOf(choice.WhenTrue).Concat(AllOf(otherwise)),
        ICoalesceOperation choice => AllOf(choice.Value).Concat(AllOf(choice.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => AllOf(arm.Value)),
        var single => [single],
    };

    /// <summary>Where to point at for what was found at an origin: there, if it stands in the expression, and otherwise at the expression.</summary>
    public static Location Locate(IOperation written, IOperation origin)
        => (written.Syntax.Span.Contains(origin.Syntax.Span) ? origin : written).Syntax.GetLocation();

    /// <summary>The value without conversions and parentheses around it.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion: value = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: value = parenthesized.Operand; break;
                default: return value;
            }
        }
    }

    private static IOperation? Before(IOperation value) => value switch
    {
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        { ConstantValue.HasValue: true } => null,
        IAwaitOperation awaited => awaited.Operation,
        ILocalReferenceOperation { IsDeclaration: false } local => LocalUses.OnlyValueOf(local),
        IInvocationOperation { TargetMethod: { Name: "AsSpan" or "AsMemory", ContainingType.Name: "MemoryExtensions" }, Arguments: [var text] } => text.Value,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Written(value, field),
        IPropertyReferenceOperation { Property: { SetMethod: null, IsVirtual: false, IsAbstract: false, IsIndexer: false } property } => Written(value, property),
        IInvocationOperation { TargetMethod: { IsVirtual: false, IsAbstract: false } method } => Written(value, method),
        _ => null,
    };

    // Of the same file, since a rule has no other file's meaning at hand.
    private static IOperation? Written(IOperation value, ISymbol symbol)
        => value.SemanticModel is { } model
            && symbol.OriginalDefinition.DeclaringSyntaxReferences is [{ } declaration]
            && declaration.SyntaxTree == model.SyntaxTree
            && ValueOf(declaration.GetSyntax()) is { } expression
                ? model.GetOperation(expression)
                : null;

    private static ExpressionSyntax? ValueOf(Microsoft.CodeAnalysis.SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax statement] }] } => statement.Expression,
        MethodDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax statement] } => statement.Expression,
        LocalFunctionStatementSyntax { ExpressionBody: { } body } => body.Expression,
        LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax statement] } => statement.Expression,
        _ => null,
    };
}
