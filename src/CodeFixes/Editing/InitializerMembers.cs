using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>The members between the braces of <c>new T { ... }</c> and <c>with { ... }</c>.</summary>
internal static class InitializerMembers
{
    /// <summary>Takes a member out, with the comma that belongs to it.</summary>
    public static Document Remove(Document document, SyntaxNode root, InitializerExpressionSyntax initializer, ExpressionSyntax member)
    {
        var isLast = initializer.Expressions.Last() == member;
        var changed = initializer.WithExpressions(initializer.Expressions.Remove(member));
        // What stood behind the last member, usually a space or a line break, stands before the brace.
        if (isLast && changed.Expressions is [.., var last])
            changed = changed.WithExpressions(changed.Expressions.Replace(last, last.WithTrailingTrivia(member.GetTrailingTrivia())));
        return document.WithSyntaxRoot(root.ReplaceNode(initializer, changed));
    }

    /// <summary>Puts a member last, where there are none in braces of its own.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">Its root.</param>
    /// <param name="creation">A <c>new</c> or a <c>with</c>.</param>
    /// <param name="member">The member and its value.</param>
    public static Document Add(Document document, SyntaxNode root, ExpressionSyntax creation, string member)
    {
        var text = creation.ToString();
        var initializer = InitializerOf(creation);
        if (initializer?.Expressions is [.., var last])
        {
            var at = last.Span.End - creation.SpanStart;
            var indentation = last.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
            text = text.Insert(at, indentation.Length > 0 ? $",\n{indentation}{member}" : $", {member}");
        }
        else
        {
            text = $"{(initializer is null ? text : text.Remove(initializer.SpanStart - creation.SpanStart).TrimEnd())} {{ {member} }}";
            if (creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 }) text = text.Replace("()", "");
        }
        return document.WithSyntaxRoot(root.ReplaceNode(creation, SyntaxFactory.ParseExpression(text).WithTriviaFrom(creation)));
    }

    private static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax made => made.Initializer,
        WithExpressionSyntax made => made.Initializer,
        _ => null,
    };
}
