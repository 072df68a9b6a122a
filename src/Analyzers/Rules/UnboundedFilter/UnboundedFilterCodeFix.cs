using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Asks for a bounded number of stored events.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnboundedFilterCodeFix : CodeFixProvider
{
    // What many relays send at most anyway.
    private const int Limit = 500;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnboundedFilter];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        var creation = root.FindNode(context.Span, getInnermostNodeForTie: true) as ExpressionSyntax;
        if (creation is not (BaseObjectCreationExpressionSyntax or WithExpressionSyntax)) return;
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Ask for {Limit} stored events at most",
                _ => Task.FromResult(InitializerMembers.Add(context.Document, root, creation, $"Limit = {Limit}")),
                RuleIds.UnboundedFilter),
            context.Diagnostics);
    }
}
