using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Writes the key or id that the text stands for in hexadecimal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeyLiteralCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KeyLiteral];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(KeyLiteralAnalyzer.MeantProperty, out var meant)) continue;
            if (root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal) continue;
            if (IsSharedVariable(literal)) continue;
            var hex = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(meant!));
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write it in lowercase hexadecimal",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(literal, hex.WithTriviaFrom(literal)))),
                    RuleIds.KeyLiteral),
                diagnostic);
        }
    }

    // What is shown to people elsewhere stays as it is.
    private static bool IsSharedVariable(LiteralExpressionSyntax literal)
        => literal.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            && (variable.FirstAncestorOrSelf<BlockSyntax>() ?? variable.SyntaxTree.GetRoot()).DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Count(name => name.Identifier.ValueText == variable.Identifier.ValueText) > 1;
}
