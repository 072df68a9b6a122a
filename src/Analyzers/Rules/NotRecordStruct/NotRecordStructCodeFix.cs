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
        var annotation = AnnotationSet.Of(model.Compilation)?.Read(type)?.Annotation;
        if (annotation is Annotation.Kind or Annotation.Tag && CanBeSealed(declaration, type))
            yield return new($"Make '{declaration.Identifier.ValueText}' a sealed record", "SealedRecord", declaration,
                static (current, _) => SealedRecord((TypeDeclarationSyntax)current));
        if (annotation is not (Annotation.Message or Annotation.Object)) yield break;
        if (!CanBecome(declaration, type)) yield break;
        yield return new($"Make '{declaration.Identifier.ValueText}' a record struct", "RecordStruct", declaration,
            static (current, _) => RecordStruct((TypeDeclarationSyntax)current));
    }

    // A class whose constructor has parameters would get properties of them, which may be there already.
    private static bool CanBeSealed(TypeDeclarationSyntax declaration, INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Class, IsSealed: false, IsAbstract: false, IsStatic: false, BaseType.SpecialType: SpecialType.System_Object }
            && type.DeclaringSyntaxReferences.Length == 1
            && (type.IsRecord || declaration is ClassDeclarationSyntax { ParameterList: null });

    private static TypeDeclarationSyntax SealedRecord(TypeDeclarationSyntax old)
    {
        var record = old as RecordDeclarationSyntax ?? RecordDeclaration(
            SyntaxKind.RecordDeclaration, old.AttributeLists, old.Modifiers,
            Token(SyntaxKind.RecordKeyword).WithTriviaFrom(old.Keyword), default,
            old.Identifier, old.TypeParameterList, old.ParameterList, old.BaseList, old.ConstraintClauses,
            old.OpenBraceToken, old.Members, old.CloseBraceToken, old.SemicolonToken);
        var word = Token(SyntaxKind.SealedKeyword).WithTrailingTrivia(Space);
        var partial = record.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
        if (record.Modifiers.Count == 0)
            return record.WithKeyword(record.Keyword.WithLeadingTrivia()).WithModifiers(TokenList(word.WithLeadingTrivia(record.Keyword.LeadingTrivia)));
        if (partial != 0) return record.WithModifiers(partial < 0 ? record.Modifiers.Add(word) : record.Modifiers.Insert(partial, word));
        var first = record.Modifiers[0];
        return record.WithModifiers(record.Modifiers.Replace(first, first.WithLeadingTrivia()).Insert(0, word.WithLeadingTrivia(first.LeadingTrivia)));
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
