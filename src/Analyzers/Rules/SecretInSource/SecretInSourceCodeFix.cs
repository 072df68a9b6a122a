using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Takes the key from the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SecretInSourceCodeFix : CodeFixProvider
{
    private const string Variable = "NOSTR_SECRET_KEY";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SecretInSource];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression)) return;
        // A method that reads a text takes null for an empty one; elsewhere null may not be welcome.
        if (literal.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryParse" or "TryDecode" } } }) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        var variable = SyntaxFactory.ParseExpression($"{literal.ScopedName(model, "System", nameof(Environment))}.GetEnvironmentVariable(\"{Variable}\")");
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Take it from the environment variable {Variable}",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, variable.WithTriviaFrom(literal)))),
                RuleIds.SecretInSource),
            context.Diagnostics);
    }
}
