using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Removes the modifier that is in the way. To move a nested type, or to do without type parameters, is for people.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CannotContinueCodeFix() : ShapeCodeFix(RuleIds.CannotContinue)
{
    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not TypeDeclarationSyntax { Parent: not TypeDeclarationSyntax, TypeParameterList: null } declaration) yield break;
        foreach (var modifier in declaration.Modifiers)
        {
            if (!modifier.IsKind(SyntaxKind.FileKeyword) && !modifier.IsKind(SyntaxKind.StaticKeyword)) continue;
            yield return new($"Remove '{modifier.Text}'", "Remove", declaration,
                (current, _) => Without((TypeDeclarationSyntax)current, modifier.Kind()));
        }
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax declaration, SyntaxKind kind)
    {
        var modifier = declaration.Modifiers.First(found => found.IsKind(kind));
        var next = modifier.GetNextToken();
        // What stood before the modifier, a comment or the indentation, stands before what is now the first.
        return declaration
            .ReplaceToken(next, next.WithLeadingTrivia(modifier.LeadingTrivia)) is var moved
            ? moved.WithModifiers(moved.Modifiers.Remove(moved.Modifiers.First(found => found.IsKind(kind))))
            : declaration;
    }
}
