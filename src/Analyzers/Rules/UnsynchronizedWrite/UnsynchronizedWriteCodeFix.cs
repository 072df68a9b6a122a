using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace NostrToolkit.Analyzers;

/// <summary>Awaits a write before the next one begins.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnsynchronizedWriteCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnsynchronizedWrite];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax write) continue;
            if (write.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !AsyncContext.Allows(statement)) continue;
            if (InSequence(statement, write, model) is not { Count: > 0 } replacement) continue;
            var changed = Placed(root, statement, replacement);
            context.RegisterCodeFix(
                CodeAction.Create("Await one write before the next", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(UnsynchronizedWriteCodeFix)),
                diagnostic);
        }
    }

    private static IReadOnlyList<StatementSyntax>? InSequence(StatementSyntax statement, ExpressionSyntax write, SemanticModel model)
    {
        var isTask = model.GetTypeInfo(write).Type is { Name: "Task" or "ValueTask" };
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } }
                when right == write && isTask:
                return [Await(write)];
            case ExpressionStatementSyntax { Expression: var expression } when expression == write && isTask:
                return [Await(write)];
            // "tasks.Add(socket.SendAsync(...));"
            case ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, ArgumentList.Arguments: { Count: 1 } added },
            } when added[0].Expression == write && isTask:
                return [Await(write)];
            case ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited } when WhenAll(awaited.Expression) is { } all:
                return OneByOne(all, write, model);
            case LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } local
                when variables[0].Initializer?.Value == write && model.GetTypeInfo(write).Type is { Name: "Task" }:
                return [local, Await(SyntaxFactory.IdentifierName(variables[0].Identifier.WithoutTrivia()))];
            default:
                return null;
        }
    }

    private static IReadOnlyList<StatementSyntax>? OneByOne(InvocationExpressionSyntax all, ExpressionSyntax write, SemanticModel model)
    {
        var arguments = all.ArgumentList.Arguments;
        if (arguments.Count == 1)
        {
            if (arguments[0].Expression is not InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" } select,
                    ArgumentList.Arguments: { Count: 1 } selected,
                }) return null;
            if (selected[0].Expression is not SimpleLambdaExpressionSyntax lambda) return null;
            if (model.GetSymbolInfo(select).Symbol is not IMethodSymbol { ContainingType.Name: "Enumerable" }) return null;
            if (lambda.ExpressionBody is not { } body) return null;
            var sent = body is AwaitExpressionSyntax { Expression: var inner } ? inner : body;
            if (sent != write) return null;
            var loop = SyntaxFactory.ForEachStatement(
                SyntaxFactory.IdentifierName("var"), lambda.Parameter.Identifier.WithoutTrivia(), select.Expression.WithoutTrivia(), Await(sent));
            return [loop];
        }
        if (arguments.Count < 2 || !arguments.Any(argument => argument.Expression == write)) return null;
        return arguments.All(argument => argument.Expression is InvocationExpressionSyntax && model.GetTypeInfo(argument.Expression).Type is { Name: "Task" })
            ? [.. arguments.Select(static argument => Await(argument.Expression))]
            : null;
    }

    private static InvocationExpressionSyntax? WhenAll(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } => WhenAll(inner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WhenAll" } or IdentifierNameSyntax { Identifier.ValueText: "WhenAll" } } call => call,
        _ => null,
    };

    private static ExpressionStatementSyntax Await(ExpressionSyntax task)
        => SyntaxFactory.ExpressionStatement(SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia()));

    // Several statements in the place of one need braces, unless that stood among others.
    private static SyntaxNode Placed(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> replacement)
    {
        var first = replacement[0].WithLeadingTrivia(statement.GetLeadingTrivia());
        var placed = new List<StatementSyntax>(replacement) { [0] = first };
        var last = placed.Count - 1;
        for (var i = 0; i < last; i++) placed[i] = placed[i].WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        placed[last] = placed[last].WithTrailingTrivia(statement.GetTrailingTrivia());
        for (var i = 0; i < placed.Count; i++) placed[i] = placed[i].WithAdditionalAnnotations(Formatter.Annotation);
        if (placed.Count == 1) return root.ReplaceNode(statement, placed[0]);
        return statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? root.ReplaceNode(statement, placed)
            : root.ReplaceNode(statement, SyntaxFactory.Block(placed).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
