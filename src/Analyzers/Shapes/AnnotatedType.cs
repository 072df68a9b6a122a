using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>A type that asks a generator for code.</summary>
internal sealed class AnnotatedType(INamedTypeSymbol type, Annotation annotation, AttributeData attribute)
{
    public INamedTypeSymbol Type => type;

    public Annotation Annotation => annotation;

    public AttributeData Attribute => attribute;

    /// <summary>The attribute as people write it.</summary>
    public string AttributeName => annotation switch
    {
        Annotation.Message => "[NostrMessage]",
        Annotation.Object => "[NostrObject]",
        Annotation.Kind => "[NostrKind]",
        Annotation.Tag => "[NostrTag]",
        Annotation.Handler => "[MessageHandler]",
        _ => "[NostrMatcher]",
    };

    /// <summary>The name of the type, in the part that has the attribute.</summary>
    public Location Location
    {
        get
        {
            var syntax = attribute.ApplicationSyntaxReference;
            return type.Locations.FirstOrDefault(name => syntax is not null && name.SourceTree == syntax.SyntaxTree
                    && name.SourceTree!.GetRoot().FindNode(name.SourceSpan) is BaseTypeDeclarationSyntax part && part.Span.Contains(syntax.Span))
                ?? type.Locations[0];
        }
    }

    /// <summary>The constructor whose parameters are the positional ones; <see langword="null"/> if there are none.</summary>
    public IMethodSymbol? PrimaryConstructor
        => type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>The parameters of a record struct: elements of a message, or members of an object. Empty for another type.</summary>
    public IEnumerable<IParameterSymbol> Elements
        => annotation is Annotation.Message or Annotation.Object && type is { IsRecord: true, TypeKind: TypeKind.Struct }
            ? PrimaryConstructor?.Parameters ?? []
            : [];

    /// <summary>The strings of a <c>[NostrTag]</c> after its name. Empty for another type.</summary>
    public IEnumerable<IParameterSymbol> TagElements
        => annotation == Annotation.Tag && type.IsRecord ? PrimaryConstructor?.Parameters ?? [] : [];

    /// <summary>The number of a kind; <see langword="null"/> for another type, and for what is no number of a kind.</summary>
    public int? KindNumber => annotation == Annotation.Kind && attribute.ConstructorArguments.FirstOrDefault().Value is ushort number ? number : null;

    /// <summary>Where an argument of the attribute stands.</summary>
    public Location LocationOf(int argument)
        => attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { } written } && argument < written.Count
            ? written[argument].Expression.GetLocation()
            : Location;
}
