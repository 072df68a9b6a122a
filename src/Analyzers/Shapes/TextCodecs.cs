using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>Which types the strings of tags, and contents, become.</summary>
internal sealed class TextCodecs(Compilation compilation)
{
    // The overloads of the runtime's TagText.
    private static readonly ImmutableHashSet<string> BuiltIn = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "string", "long", "int", "ushort", "decimal", "System.DateOnly", "NostrToolkit.Bytes32", "NostrToolkit.EventId", "NostrToolkit.PublicKey",
        "NostrToolkit.RelayUrl", "NostrToolkit.UnixTime", "NostrToolkit.Address", "NostrToolkit.Kind");

    private readonly INamedTypeSymbol? _converterOf = compilation.GetTypeByMetadataName(KnownTypes.TagConverterFace);
    private readonly INamedTypeSymbol? _tagFace = compilation.GetTypeByMetadataName(KnownTypes.NostrTagFace);
    private readonly INamedTypeSymbol? _converter = compilation.GetTypeByMetadataName(KnownTypes.TagConverter);
    private readonly INamedTypeSymbol? _tag = compilation.GetTypeByMetadataName(KnownTypes.NostrTag);
    private readonly INamedTypeSymbol? _wireName = compilation.GetTypeByMetadataName(KnownTypes.WireName);

    /// <summary>Whether one string becomes a value of the type, by itself or by the converter that the member names.</summary>
    public bool HasText(ITypeSymbol type, ISymbol member)
    {
        if (Attributes.Find(member, _converter) is { } named)
            return named.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter && Converts(converter, type);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration) return IsSpelled(enumeration);
        return BuiltIn.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()) || (type is INamedTypeSymbol own && Converts(own, type));
    }

    /// <summary>Whether a whole tag becomes a value of the type.</summary>
    public bool IsTag(ITypeSymbol type)
        => type is INamedTypeSymbol named && (named.AllInterfaces.Any(face => Is(face, _tagFace, type)) || WillBeTag(named));

    /// <summary>Whether a generator is asked to make it a tag.</summary>
    public bool IsToBeTag(ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && Attributes.Find(type, _tag) is not null;

    /// <summary>Whether a record can be a tag: another may be derived from one that is not sealed, and would be equal to it.</summary>
    public static bool IsRecord(INamedTypeSymbol type)
        => type.IsRecord && (type.TypeKind == TypeKind.Struct || type is { IsSealed: true, BaseType.SpecialType: SpecialType.System_Object });

    private bool WillBeTag(INamedTypeSymbol type)
        => IsToBeTag(type) && IsRecord(type) && Continuation.Obstacle(type) is null && Continuation.IsPartial(type);

    private bool IsSpelled(INamedTypeSymbol type)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToList();
        return fields.Count > 0 && fields.All(field => PlainText.FaultOfTag(WireNameOf(field)) is null);
    }

    private string WireNameOf(IFieldSymbol field)
        => Attributes.Find(field, _wireName)?.ConstructorArguments.FirstOrDefault().Value as string ?? field.Name.ToLowerInvariant();

    private bool Converts(INamedTypeSymbol converter, ITypeSymbol type)
        => converter is { IsUnboundGenericType: false, TypeKind: TypeKind.Struct or TypeKind.Class, IsStatic: false }
            && converter.AllInterfaces.Any(face => Is(face, _converterOf, type));

    private static bool Is(INamedTypeSymbol face, INamedTypeSymbol? definition, ITypeSymbol of)
        => definition is not null
            && SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, definition)
            && SymbolEqualityComparer.Default.Equals(face.TypeArguments[0], of);
}
