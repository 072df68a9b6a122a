using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Finds out how values of a type stand in tags and contents.</summary>
internal static class TextParser
{
    // The overloads of the runtime's TagText.
    private static readonly ImmutableHashSet<string> BuiltIn = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "long", "int", "ushort", "decimal", "System.DateOnly", KnownNames.Bytes32, KnownNames.EventId, KnownNames.PublicKey,
        KnownNames.RelayUrl, KnownNames.UnixTime, KnownNames.Address, KnownNames.Kind);

    /// <summary><see langword="null"/> for a type that no string becomes.</summary>
    /// <param name="type">The type of a member or of its elements, without the question mark of an optional one.</param>
    /// <param name="member">Where a converter may be named.</param>
    public static TextSpec? Parse(ITypeSymbol type, ISymbol member)
    {
        if (AnnotationParser.Find(member, KnownNames.TagConverter) is { } named)
            return named.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter && Converts(converter, type) ? Converted(type, converter) : null;
        if (type.SpecialType == SpecialType.System_String) return new TextSpec("string", TextForm.Text, "", default);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration) return ParseEnumeration(enumeration);
        var plain = type.WithNullableAnnotation(NullableAnnotation.None);
        if (BuiltIn.Contains(plain.ToDisplayString())) return TextSpec.BuiltIn(TypeParser.NameOf(plain));
        return type is INamedTypeSymbol own && Converts(own, type) ? Converted(type, own) : null;
    }

    private static TextSpec Converted(ITypeSymbol type, INamedTypeSymbol converter)
        => new(TypeParser.NameOf(type), TextForm.Converter, TypeParser.NameOf(converter), default);

    private static bool Converts(INamedTypeSymbol converter, ITypeSymbol type)
        => converter is { IsUnboundGenericType: false, TypeKind: TypeKind.Struct or TypeKind.Class, IsStatic: false }
            && converter.AllInterfaces.Any(candidate => candidate.OriginalDefinition.ToDisplayString() == KnownNames.TagConverterOf
                && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type));

    private static TextSpec? ParseEnumeration(INamedTypeSymbol type)
    {
        var numbers = new HashSet<object?>();
        var names = type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .Select(field => new EnumNameSpec(TypeParser.NameOf(type) + "." + Identifier.Escape(field.Name), WireNameOf(field), !numbers.Add(field.ConstantValue)))
            .ToEquatableArray();
        return names.Count > 0 && names.All(static name => Literal.CanSpell(name.WireName))
            ? new TextSpec(TypeParser.NameOf(type), TextForm.Enumeration, "", names)
            : null;
    }

    private static string WireNameOf(IFieldSymbol field)
        => ValueParser.Attribute(field, KnownNames.WireName)?.ConstructorArguments.FirstOrDefault().Value as string ?? field.Name.ToLowerInvariant();
}
