using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>
/// What a method of this project does with a buffer, as far as its text tells: another file's semantics are not to be had while one
/// is analyzed.
/// </summary>
internal static class SourceMethods
{
    private static readonly HashSet<string> Resets = new(StringComparer.Ordinal)
    {
        "Clear", "Reset", "TryReset", "ResetWrittenCount", "SetLength", "Position", "Seek", "Remove", "RemoveRange", "Length",
    };

    /// <summary>Whether the method's text can be seen.</summary>
    public static bool IsKnown(IMethodSymbol method) => BodyOf(method) is not null;

    /// <summary>Whether it asks how large something is, or makes it smaller.</summary>
    public static bool LooksAtCapacity(IMethodSymbol method) => BodyOf(method) is { } body && body.DescendantNodes().Any(static node => node switch
    {
        SimpleNameSyntax { Identifier.ValueText: "Capacity" or "TrimExcess" or "EnsureCapacity" or "FreeCapacity" } => true,
        BinaryExpressionSyntax binary when IsComparison(binary.Kind()) => IsSize(binary.Left) && IsBound(binary.Right) || IsSize(binary.Right) && IsBound(binary.Left),
        RelationalPatternSyntax relational => IsBound(relational.Expression),
        ArrayCreationExpressionSyntax => true,
        _ => false,
    });

    /// <summary>Whether it empties something.</summary>
    public static bool Empties(IMethodSymbol method)
        => BodyOf(method) is { } body && body.DescendantNodes().Any(static node => node is SimpleNameSyntax name && Resets.Contains(name.Identifier.ValueText));

    private static SyntaxNode? BodyOf(IMethodSymbol method)
        => (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };

    private static bool IsComparison(SyntaxKind kind)
        => kind is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool IsSize(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().Any(static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" or "WrittenCount" or "Position" });

    private static bool IsBound(ExpressionSyntax expression) => expression is not LiteralExpressionSyntax { Token.ValueText: "0" or "1" };
}
