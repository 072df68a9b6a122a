using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Sends the answer to a challenge as an AUTH.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PrivateKindPublishedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PrivateKindPublished];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties[PrivateKindPublishedAnalyzer.KindProperty] != "22242") continue;
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not { Type: IdentifierNameSyntax { Identifier.ValueText: "PublishMessage" } name }) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Send it as an AUTH",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, SyntaxFactory.IdentifierName("AuthMessage").WithTriviaFrom(name)))),
                    RuleIds.PrivateKindPublished),
                diagnostic);
        }
    }
}
