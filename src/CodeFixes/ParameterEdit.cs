using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>Changes to a positional parameter. What they name is qualified here, and shortened by its annotations.</summary>
internal static class ParameterEdit
{
    public static ParameterSyntax AsOptional(this ParameterSyntax parameter)
        => parameter.WithAttribute(KnownTypes.Optional).WithQuestionMark();

    public static ParameterSyntax WithQuestionMark(this ParameterSyntax parameter)
        => parameter.Type is { } type and not NullableTypeSyntax
            ? parameter.WithType(SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia()))
            : parameter;

    public static ParameterSyntax WithoutQuestionMark(this ParameterSyntax parameter)
        => parameter.Type is NullableTypeSyntax { ElementType: var type } nullable ? parameter.WithType(type.WithTriviaFrom(nullable)) : parameter;

    /// <summary>With another type, which keeps the question mark of the old one.</summary>
    public static ParameterSyntax WithType(this ParameterSyntax parameter, ITypeSymbol type, SyntaxGenerator generator, bool needsUsing)
        => parameter.Type is { } old ? parameter.WithType(old.As(type, generator, needsUsing)) : parameter;

    /// <summary>Another type in the place of one, which keeps its question mark.</summary>
    public static TypeSyntax As(this TypeSyntax old, ITypeSymbol type, SyntaxGenerator generator, bool needsUsing)
    {
        var name = (TypeSyntax)generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.Annotation);
        if (needsUsing) name = name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
        // A list is never null; what is no type of its own is a list.
        return old is NullableTypeSyntax nullable && type.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IReadOnlyList_T
            ? nullable.WithElementType(name).WithTriviaFrom(nullable)
            : name.WithTriviaFrom(old);
    }

    /// <summary>With an init after its get.</summary>
    public static PropertyDeclarationSyntax WithInit(this PropertyDeclarationSyntax property)
    {
        var init = SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTrailingTrivia(SyntaxFactory.Space);
        return property.WithAccessorList(property.AccessorList!.AddAccessors(init));
    }

    /// <summary>With an attribute, after those it has.</summary>
    public static ParameterSyntax WithAttribute(this ParameterSyntax parameter, string metadataName, string? argument = null)
    {
        var name = SyntaxFactory.ParseName($"global::{metadataName}").WithAdditionalAnnotations(Simplifier.Annotation);
        var attribute = SyntaxFactory.Attribute(name);
        if (argument is not null)
        {
            var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(argument));
            attribute = attribute.AddArgumentListArguments(SyntaxFactory.AttributeArgument(literal));
        }
        if (parameter.AttributeLists.LastOrDefault() is { } last)
        {
            var more = last.Attributes.Add(attribute);
            var separators = more.GetSeparators().Select(static comma => comma.WithTrailingTrivia(SyntaxFactory.Space));
            return parameter.ReplaceNode(last, last.WithAttributes(SyntaxFactory.SeparatedList(more, separators)));
        }
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithoutLeadingTrivia().AddAttributeLists(list);
    }

    /// <summary>Without an attribute, and without its brackets if it was alone in them.</summary>
    public static ParameterSyntax WithoutAttribute(this ParameterSyntax parameter, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var leading = parameter.GetLeadingTrivia();
        return list.Attributes.Count > 1
            ? parameter.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)))
            : parameter.WithAttributeLists(parameter.AttributeLists.Remove(list)).WithLeadingTrivia(leading);
    }
}
