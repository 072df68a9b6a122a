using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace NostrToolkit.Analyzers;

/// <summary>One way to mend a declaration.</summary>
/// <param name="Title">What an editor offers.</param>
/// <param name="Key">What tells it from other ways: the findings of a document are mended in one way.</param>
/// <param name="Node">What it changes.</param>
/// <param name="Apply">What becomes of the node.</param>
internal sealed record ShapeChange(string Title, string Key, SyntaxNode Node, Func<SyntaxNode, SyntaxGenerator, SyntaxNode> Apply);
