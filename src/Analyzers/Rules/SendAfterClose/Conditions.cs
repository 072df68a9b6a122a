using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>What stands around a place and decides whether it is reached.</summary>
internal static class Conditions
{
    /// <summary>
    /// Whether a later place has no condition of its own, so that whoever came by an earlier one comes by it as well, and no other
    /// condition, which may be the opposite of the earlier one's, keeps them apart.
    /// </summary>
    public static bool HoldForBoth(SyntaxNode earlier, SyntaxNode later)
    {
        // Around a loop, and through its condition again.
        if (later.SpanStart < earlier.SpanStart) return false;
        for (var parent = later.Parent; parent is not null and not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax); parent = parent.Parent)
        {
            if (parent is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax { Expression: not IdentifierNameSyntax and not MemberAccessExpressionSyntax }
                or WhileStatementSyntax or ForStatementSyntax or CatchClauseSyntax)
                if (!parent.Span.Contains(earlier.Span)) return false;
        }
        return true;
    }
}
