using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace NostrToolkit.Analyzers;

/// <summary>A fix of a rule of shape: it changes one declaration for each finding, of one or of a whole document at once.</summary>
public abstract class ShapeCodeFix : CodeFixProvider
{
    private protected ShapeCodeFix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics)
            => await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey!, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var change in ChangesFor(editor, diagnostic))
            {
                var action = CodeAction.Create(change.Title, token => FixAsync(context.Document, [diagnostic], change.Key, token), change.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways to make a finding go away; none where that is not mechanical.</summary>
    private protected abstract IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model);

    private IEnumerable<ShapeChange> ChangesFor(DocumentEditor editor, Diagnostic diagnostic)
        => Changes(editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan), diagnostic, editor.SemanticModel);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
            if (ChangesFor(editor, diagnostic).FirstOrDefault(change => change.Key == key) is { } change)
                editor.ReplaceNode(change.Node, (node, generator) => change.Apply(node, generator));
        return editor.GetChangedDocument();
    }
}
