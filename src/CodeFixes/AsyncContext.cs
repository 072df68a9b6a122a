using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>What fixes that write an <c>await</c> have in common.</summary>
internal static class AsyncContext
{
    /// <summary>Whether an <c>await</c> may stand at a place.</summary>
    public static bool Allows(SyntaxNode? place)
    {
        for (; place is not null; place = place.Parent)
        {
            switch (place)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax: return false;
                case AnonymousFunctionExpressionSyntax lambda: return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function: return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax: return true;
                case BaseMethodDeclarationSyntax method: return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax: return false;
            }
        }
        return false;
    }

    /// <summary><c>await task</c>, in parentheses where something follows it.</summary>
    public static ExpressionSyntax Await(ExpressionSyntax task, SyntaxNode replaced)
    {
        var awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia());
        ExpressionSyntax placed = replaced.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(awaited)
            : awaited;
        return placed.WithTriviaFrom(replaced);
    }
}
