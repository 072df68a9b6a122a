using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NostrToolkit.Analyzers;

/// <summary>Writes the registered word that comes nearest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnregisteredReasonPrefixCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnregisteredReasonPrefix];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(UnregisteredReasonPrefixAnalyzer.MeantProperty, out var meant) || meant is null) continue;
            var word = diagnostic.Properties[UnregisteredReasonPrefixAnalyzer.WordProperty]!;
            // The word as it stands in the literal; one that is spelled by escapes, or comes from a constant, does not.
            var at = text.ToString(diagnostic.Location.SourceSpan).IndexOf($"\"{word}:", StringComparison.Ordinal);
            if (at < 0) continue;
            var change = new TextChange(new TextSpan(diagnostic.Location.SourceSpan.Start + at + 1, word.Length), meant);
            context.RegisterCodeFix(
                CodeAction.Create($"Say '{meant}:'", _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))), RuleIds.UnregisteredReasonPrefix),
                diagnostic);
        }
    }
}
