using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Changes the <c>return</c> statements of a method, but not those of functions inside it.</summary>
internal sealed class ResultRewriter : CSharpSyntaxRewriter
{
    private static readonly ReturnStatementSyntax Yes =
        SyntaxFactory.ReturnStatement(SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression)).NormalizeWhitespace();

    private readonly bool _saysYes;

    private ResultRewriter(bool saysYes) => _saysYes = saysYes;

    /// <summary>From nothing to <see langword="true"/>.</summary>
    public static MethodDeclarationSyntax SayYes(MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } arrow) return WithBody(method, SyntaxFactory.ExpressionStatement(arrow.Expression), Yes);
        var body = (BlockSyntax?)new ResultRewriter(saysYes: true).Visit(method.Body);
        var ends = body?.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax;
        return method.WithBody(ends ? body : body?.AddStatements(Elastic(Yes)));
    }

    /// <summary>From a result to none.</summary>
    public static MethodDeclarationSyntax Drop(MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } arrow)
            return CanStand(arrow.Expression) ? method : WithBody(method, [.. Discard(arrow.Expression)]);
        if (method.Body is not { } block) return method;
        var body = (BlockSyntax)new ResultRewriter(saysYes: false).Visit(block)!;
        // The last return says nothing any more.
        if (block.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: { } result } last)
        {
            var rest = Discard(result).Select(statement => statement.WithTriviaFrom(last));
            body = body.WithStatements(body.Statements.RemoveAt(body.Statements.Count - 1).AddRange(rest));
        }
        return method.WithBody(body);
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (_saysYes) return Yes.WithTriviaFrom(node);
        if (node.Expression is null) return node;
        var end = SyntaxFactory.ReturnStatement();
        List<StatementSyntax> statements = [.. Discard(node.Expression), end];
        return statements.Count == 1 ? end.WithTriviaFrom(node) : Elastic(SyntaxFactory.Block(statements)).WithTriviaFrom(node);
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    // What does nothing is left out, what can stand alone does.
    private static IEnumerable<StatementSyntax> Discard(ExpressionSyntax result)
    {
        if (result is LiteralExpressionSyntax or IdentifierNameSyntax or DefaultExpressionSyntax) yield break;
        var expression = result.WithoutTrivia();
        yield return SyntaxFactory.ExpressionStatement(CanStand(result)
            ? expression
            : SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("_"), expression).NormalizeWhitespace());
    }

    private static bool CanStand(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax
                or ObjectCreationExpressionSyntax or ThrowExpressionSyntax
            || expression.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
                or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression;

    private static MethodDeclarationSyntax WithBody(MethodDeclarationSyntax method, params StatementSyntax[] statements)
        => method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(SyntaxFactory.Block(statements.Select(Elastic)).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia));

    private static T Elastic<T>(T statement)
        where T : SyntaxNode
        => statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
}
