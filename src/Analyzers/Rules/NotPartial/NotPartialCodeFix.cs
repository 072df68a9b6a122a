using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Makes the type partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NotPartialCodeFix() : ShapeCodeFix(RuleIds.NotPartial)
{
    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is TypeDeclarationSyntax declaration)
            yield return new($"Make '{declaration.Identifier.ValueText}' partial", "Partial", declaration,
                static (current, _) => WithPartial((TypeDeclarationSyntax)current));
    }

    // The last of the modifiers: "readonly partial record struct".
    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax declaration)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0) return declaration.WithModifiers(declaration.Modifiers.Add(partial));
        var keyword = declaration.Keyword;
        return declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}
