using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>The attributes of <see cref="Annotation"/> as a project knows them.</summary>
internal sealed class AnnotationSet
{
    private readonly ImmutableDictionary<ISymbol, Annotation> _known;

    private AnnotationSet(ImmutableDictionary<ISymbol, Annotation> known) => _known = known;

    /// <summary><see langword="null"/> for a project without the toolkit.</summary>
    public static AnnotationSet? Of(Compilation compilation)
    {
        var known = ImmutableDictionary.CreateBuilder<ISymbol, Annotation>(SymbolEqualityComparer.Default);
        Add(KnownTypes.NostrMessage, Annotation.Message);
        Add(KnownTypes.NostrObject, Annotation.Object);
        Add(KnownTypes.NostrKind, Annotation.Kind);
        Add(KnownTypes.NostrTag, Annotation.Tag);
        Add(KnownTypes.MessageHandler, Annotation.Handler);
        Add(KnownTypes.NostrMatcher, Annotation.Matcher);
        return known.Count == 0 ? null : new AnnotationSet(known.ToImmutable());

        void Add(string name, Annotation annotation)
        {
            if (compilation.GetTypeByMetadataName(name) is { } attribute) known[attribute] = annotation;
        }
    }

    /// <summary><see langword="null"/> for a type for which nothing is to be written.</summary>
    public AnnotatedType? Read(INamedTypeSymbol type)
    {
        (Annotation Annotation, AttributeData Attribute)? found = null;
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass is { } attributeClass && _known.TryGetValue(attributeClass, out var annotation)
                && (found is null || annotation < found.Value.Annotation))
                found = (annotation, attribute);
        return found is { } one ? new AnnotatedType(type, one.Annotation, one.Attribute) : null;
    }
}
