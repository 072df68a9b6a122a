using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>
/// Where a value is made, as far as one file tells: behind conversions, <c>await</c>, variables that are written once, read-only
/// fields and properties, and methods that end in returning it.
/// </summary>
internal static class Origin
{
    private const int MaxSteps = 16;
    private const int MaxDepth = 8;

    /// <summary>The operation that makes the value; the last one found, where the trail ends.</summary>
    public static IOperation Of(IOperation value)
    {
        for (var step = 0; step < MaxSteps && Before(value) is { } earlier; step++) value = earlier;
        return value;
    }

    /// <summary>All that the value may be, as it is written: both sides of <c>?:</c> and <c>??</c>, and the arms of a <c>switch</c>.</summary>
    public static IEnumerable<IOperation> AllOf(IOperation value) => AllOf(value, MaxDepth);

    /// <summary>Where to point at for what was found in a part of an expression: there, if it stands in the expression, and otherwise at the expression.</summary>
    public static Location Locate(IOperation written, IOperation found)
        => (written.Syntax.Span.Contains(found.Syntax.Span) ? found : written).Syntax.GetLocation();

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

    // A method that calls itself is a choice without an end.
    private static IEnumerable<IOperation> AllOf(IOperation value, int depth) => depth == 0 ? [] : Of(value) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => AllOf(choice.WhenTrue, depth - 1).Concat(AllOf(otherwise, depth - 1)),
        ICoalesceOperation choice => AllOf(choice.Value, depth - 1).Concat(AllOf(choice.WhenNull, depth - 1)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => AllOf(arm.Value, depth - 1)),
        _ => [value],
    };

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

    private static ExpressionSyntax? ValueOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } body }] } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: { } body }] } => OnlyReturned(body),
        MethodDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        MethodDeclarationSyntax { Body: { } body } => OnlyReturned(body),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } => body.Expression,
        LocalFunctionStatementSyntax { Body: { } body } => OnlyReturned(body),
        _ => null,
    };

    private static ExpressionSyntax? OnlyReturned(BlockSyntax body)
        => body.Statements is [.., ReturnStatementSyntax last] && body.DescendantNodes().OfType<ReturnStatementSyntax>().Count() == 1 ? last.Expression : null;
}
