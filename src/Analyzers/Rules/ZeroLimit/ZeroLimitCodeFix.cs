using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Leaves the limit out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ZeroLimitCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ZeroLimit];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (root.FindNode(context.Span) is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } member) return;
        context.RegisterCodeFix(
            CodeAction.Create("Leave the limit out", _ => Task.FromResult(InitializerMembers.Remove(context.Document, root, initializer, member)), RuleIds.ZeroLimit),
            context.Diagnostics);
    }
}
