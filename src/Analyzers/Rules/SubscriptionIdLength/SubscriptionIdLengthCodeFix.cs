using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Cuts a literal off where NIP-01 ends. An id made of variables is for its author to shorten: cut off, it may name two things.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SubscriptionIdLengthCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SubscriptionIdLength];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not LiteralExpressionSyntax { Token.Value: string text } literal || text.Length == 0) return;
        var length = char.IsHighSurrogate(text[SubscriptionIdLengthAnalyzer.MaxLength - 1]) ? SubscriptionIdLengthAnalyzer.MaxLength - 1 : SubscriptionIdLengthAnalyzer.MaxLength;
        var shorter = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text.Substring(0, length)));
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Cut it off after {length} characters",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, shorter.WithTriviaFrom(literal)))),
                RuleIds.SubscriptionIdLength),
            context.Diagnostics);
    }
}
