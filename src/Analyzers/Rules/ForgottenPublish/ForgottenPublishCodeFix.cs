using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Awaits what was begun.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ForgottenPublishCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ForgottenPublish];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax call || !AsyncContext.Allows(call)) continue;
            if (model.GetTypeInfo(call, context.CancellationToken).Type is not { Name: "Task" or "ValueTask" }) continue;
            if (call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Expression: var expression } statement) continue;
            var task = expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } ? right : expression;
            // Of "client?.PublishAsync(...)" there may be no task.
            if (task is not InvocationExpressionSyntax || !task.Contains(call)) continue;
            var changed = root.ReplaceNode(statement, statement.WithExpression(AsyncContext.Await(task, expression)));
            context.RegisterCodeFix(
                CodeAction.Create("Await it", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(ForgottenPublishCodeFix)), diagnostic);
        }
    }
}
