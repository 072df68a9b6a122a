using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>Copies what is kept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EscapingViewCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EscapingView];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(EscapingViewAnalyzer.CopyProperty, out var copy)) continue;
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax view) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Copy it by '{copy}()'", _ => Task.FromResult(Copy(context.Document, root, view, copy!)), nameof(EscapingViewCodeFix)), diagnostic);
        }
    }

    private static Document Copy(Document document, SyntaxNode root, ExpressionSyntax view, string copy)
    {
        var owner = SyntaxFactory.ParenthesizedExpression(view.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        var member = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, SyntaxFactory.IdentifierName(copy));
        return document.WithSyntaxRoot(root.ReplaceNode(view, SyntaxFactory.InvocationExpression(member).WithTriviaFrom(view)));
    }
}
