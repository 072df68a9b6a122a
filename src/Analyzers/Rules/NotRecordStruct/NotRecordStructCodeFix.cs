using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace NostrToolkit.Analyzers;

/// <summary>Makes a class, a struct or a record a record struct, and its public properties the positional parameters if it has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NotRecordStructCodeFix() : ShapeCodeFix(RuleIds.NotRecordStruct)
{
    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not TypeDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration) is not { } type) yield break;
        if (AnnotationSet.Of(model.Compilation)?.Read(type) is not { Annotation: Annotation.Message or Annotation.Object }) yield break;
        if (!CanBecome(declaration, type)) yield break;
        yield return new($"Make '{declaration.Identifier.ValueText}' a record struct", "RecordStruct", declaration,
            static (current, _) => RecordStruct((TypeDeclarationSyntax)current));
    }

    private static bool CanBecome(TypeDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length != 1 || type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false }) return false;
        if (type is { IsRefLikeType: true } or { BaseType.SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }) return false;
        if (declaration.ParameterList is { Parameters.Count: > 0 }) return true;
        // With a constructor of its own, nobody knows which parameter is which property.
        return !declaration.Members.OfType<ConstructorDeclarationSyntax>().Any() && declaration.Members.Any(IsElement);
    }

    private static bool IsElement(MemberDeclarationSyntax member)
        => member is PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null, AttributeLists.Count: 0, AccessorList: { } accessors } property
            && property.Modifiers.Any(SyntaxKind.PublicKeyword)
            && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
            && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    private static TypeDeclarationSyntax RecordStruct(TypeDeclarationSyntax old)
    {
        var elements = old.ParameterList is { Parameters.Count: > 0 } ? [] : old.Members.Where(IsElement).Cast<PropertyDeclarationSyntax>().ToList();
        var members = List(old.Members.Except(elements));
        var parameters = elements.Count == 0 ? old.ParameterList! : ParametersFrom(elements);
        var hasBody = members.Count > 0;
        var record = RecordDeclaration(
            SyntaxKind.RecordStructDeclaration,
            old.AttributeLists,
            TokenList(old.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.SealedKeyword))),
            Token(SyntaxKind.RecordKeyword).WithLeadingTrivia(old.Keyword.LeadingTrivia).WithTrailingTrivia(Space),
            Token(SyntaxKind.StructKeyword).WithTrailingTrivia(Space),
            old.Identifier.WithTrailingTrivia(),
            old.TypeParameterList,
            hasBody ? parameters.WithTrailingTrivia(old.ParameterList?.GetTrailingTrivia() is { Count: > 0 } after ? after : old.Identifier.TrailingTrivia) : parameters.WithoutTrailingTrivia(),
            old.BaseList,
            old.ConstraintClauses,
            hasBody ? old.OpenBraceToken : default,
            members,
            hasBody ? old.CloseBraceToken : default,
            hasBody ? default : Token(SyntaxKind.SemicolonToken));
        return record.WithLeadingTrivia(old.GetLeadingTrivia()).WithTrailingTrivia(old.GetTrailingTrivia());
    }

    private static ParameterListSyntax ParametersFrom(IEnumerable<PropertyDeclarationSyntax> properties)
    {
        var parameters = properties.Select(static property => Parameter(property.Identifier.WithoutTrivia()).WithType(property.Type.WithoutTrivia().WithTrailingTrivia(Space))).ToList();
        return ParameterList(SeparatedList(parameters, Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), parameters.Count - 1)));
    }
}
