using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>Gives an addressable kind the member that tells its events apart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KindRangeCodeFix() : ShapeCodeFix(RuleIds.KindRange)
{
    private const string Identifier = nameof(Identifier);

    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        // Not where the finding is about a member.
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: RecordDeclarationSyntax record }) yield break;
        if (model.GetDeclaredSymbol(record) is not { } type || type.GetMembers(Identifier).Length > 0) yield break;
        yield return new($"Add '{Identifier}', the d tag", "AddIdentifier", record, static (current, _) => WithIdentifier((RecordDeclarationSyntax)current));
    }

    private static RecordDeclarationSyntax WithIdentifier(RecordDeclarationSyntax record)
    {
        var property = SyntaxFactory.ParseMemberDeclaration($"[global::{KnownTypes.Tag}(\"d\")] public required string {Identifier} {{ get; init; }}")!
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        var withBraces = record.SemicolonToken.IsKind(SyntaxKind.None)
            ? record
            : record
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.SemicolonToken.TrailingTrivia));
        return withBraces.WithMembers(withBraces.Members.Insert(0, property)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
