using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Awaits, in place, the one call that the task was for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TaskRunPerMessageCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TaskRunPerMessage];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call || !AsyncContext.Allows(call)) continue;
            if (call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Expression: var expression } statement) continue;
            if (expression != call && !(expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } && right == call)) continue;
            if (CallIn(call, model) is not { } inner) continue;
            var changed = root.ReplaceNode(statement, statement.WithExpression(AsyncContext.Await(inner, expression)));
            context.RegisterCodeFix(
                CodeAction.Create("Await it in place", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(TaskRunPerMessageCodeFix)), diagnostic);
        }
    }

    private static ExpressionSyntax? CallIn(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not LambdaExpressionSyntax { ExpressionBody: { } body }) return null;
        var inner = body is AwaitExpressionSyntax { Expression: var awaited } ? awaited : body;
        return inner is InvocationExpressionSyntax && model.GetTypeInfo(inner).Type is { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } ? inner : null;
    }
}
