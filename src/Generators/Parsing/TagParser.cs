using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrTag]</c> record to a <see cref="TagSpec"/>.</summary>
internal static class TagParser
{
    private static readonly ImmutableArray<string> Others = [KnownNames.NostrKind, KnownNames.NostrMessage, KnownNames.NostrObject];

    /// <summary><see langword="null"/> for a shape that is no tag; scolding is the analyzers' work.</summary>
    public static TagSpec? Parse(AnnotatedType context, CancellationToken cancellationToken)
    {
        var type = context.TargetSymbol;
        if (!CanContinue(type) || RecordMember.PrimaryOf(type) is not { } constructor) return null;
        // A type has one file; that of what is more than a tag wins.
        if (type.GetAttributes().Any(static attribute => Others.Any(other => attribute.AttributeClass.Is(other)))) return null;
        if (TypeParser.Parse(context, type.TypeKind == TypeKind.Struct ? "record struct" : "record") is not { } declaration) return null;
        cancellationToken.ThrowIfCancellationRequested();
        var elements = constructor.Parameters.Select(ParseElement).OfType<TagElementSpec>().ToEquatableArray();
        return elements.Count == constructor.Parameters.Length && HasReadableOrder(elements)
            ? new TagSpec(declaration, elements, EqualityParser.Parse(type))
            : null;
    }

    /// <summary>How a whole tag is read by this type, and what its first value is; <see langword="null"/> if it is no tag.</summary>
    public static (TextSpec Text, TextSpec? First)? ParseUse(ITypeSymbol type, IAssemblySymbol assembly)
    {
        if (type is not INamedTypeSymbol named || !(IsTag(named) || WillBeTag(named, assembly))) return null;
        var first = RecordMember.FirstPositionalOf(named) is { } parameter && ParseElement(parameter) is { Occurrence: Occurrence.Required } element ? element.Text : null;
        return (new TextSpec(TypeParser.NameOf(type), TextForm.WholeTag, "", default), first);
    }

    private static TagElementSpec? ParseElement(IParameterSymbol parameter)
    {
        var (occurrence, type) = OccurrenceParser.Parse(parameter.Type);
        return parameter.Name.Length > 0 && occurrence != Occurrence.Presence && TextParser.Parse(type, parameter) is { } text
            ? new TagElementSpec(parameter.Name, occurrence, text, AnnotationParser.Find(parameter, KnownNames.Lenient) is not null)
            : null;
    }

    // What must be there, then what may be missing, then what takes all that is left.
    private static bool HasReadableOrder(EquatableArray<TagElementSpec> elements)
        => elements.Zip(elements.Skip(1), static (left, right) => left.Occurrence <= right.Occurrence && left.Occurrence != Occurrence.Repeated).All(static fits => fits);

    private static bool IsTag(INamedTypeSymbol type)
        => type.AllInterfaces.Any(candidate => candidate.OriginalDefinition.ToDisplayString() == KnownNames.NostrTagOf
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type));

    // The interface of a type in the same project is written in this very run, so its attribute must stand for it.
    private static bool WillBeTag(INamedTypeSymbol type, IAssemblySymbol assembly)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
            && ValueParser.Attribute(type, KnownNames.NostrTag) is not null
            && CanContinue(type)
            && TypeParser.CanContinue(type);

    // Another record may be derived from one that is not sealed, and would be equal to it.
    private static bool CanContinue(INamedTypeSymbol type)
        => type.IsRecord && (type.TypeKind == TypeKind.Struct || type is { IsSealed: true, BaseType.SpecialType: SpecialType.System_Object });
}
