using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Finds the members of a <c>[NostrKind]</c>: positional ones, then properties in the order of the source.</summary>
internal sealed class KindMembers(Compilation compilation)
{
    private readonly INamedTypeSymbol? _tag = compilation.GetTypeByMetadataName(KnownTypes.Tag);
    private readonly INamedTypeSymbol? _content = compilation.GetTypeByMetadataName(KnownTypes.Content);
    private readonly INamedTypeSymbol? _otherTags = compilation.GetTypeByMetadataName(KnownTypes.OtherTags);

    public IEnumerable<KindMember> Of(AnnotatedType kind)
    {
        if (kind.Type is not { IsRecord: true, TypeKind: TypeKind.Class }) yield break;
        foreach (var parameter in kind.PrimaryConstructor?.Parameters ?? [])
            if (Read(parameter) is var member && (member.Role != KindRole.None || !parameter.HasExplicitDefaultValue)) yield return member;
        foreach (var property in kind.Type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsStatic || property.IsIndexer || property.IsImplicitlyDeclared || IsPositional(property)) continue;
            if (Read(property) is var member && (member.Role != KindRole.None || property.IsRequired)) yield return member;
        }
    }

    private KindMember Read(ISymbol symbol)
    {
        if (Attributes.Find(symbol, _tag) is { } tag) return new(symbol, KindRole.Tag, tag);
        if (Attributes.Find(symbol, _content) is { } content) return new(symbol, KindRole.Content, content);
        return Attributes.Find(symbol, _otherTags) is { } others ? new(symbol, KindRole.OtherTags, others) : new(symbol, KindRole.None, null);
    }

    private static bool IsPositional(IPropertySymbol property)
        => property.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is ParameterSyntax);
}
