using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>The type with a codec that stands for what a type without one means.</summary>
internal static class Replacement
{
    /// <summary><see langword="null"/> where there is none.</summary>
    public static ITypeSymbol? Of(ITypeSymbol type, Compilation compilation) => type.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => compilation.GetSpecialType(SpecialType.System_Int64),
        SpecialType.System_String or SpecialType.System_Char => compilation.GetTypeByMetadataName(KnownTypes.JsonString),
        SpecialType.System_DateTime => compilation.GetTypeByMetadataName(KnownTypes.UnixTime),
        _ when type.ToDisplayString() == KnownTypes.DateTimeOffset => compilation.GetTypeByMetadataName(KnownTypes.UnixTime),
        _ => ListOf(type, compilation),
    };

    /// <summary>What a list or an array is a list of.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return array.ElementType;
        return type.AllInterfaces.Prepend(type)
            .FirstOrDefault(static face => face.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is INamedTypeSymbol list
                ? list.TypeArguments[0]
                : null;
    }

    // A JsonList is of IJsonValues, which long and bool are not.
    private static ITypeSymbol? ListOf(ITypeSymbol type, Compilation compilation)
    {
        if (ElementOf(type) is not { } element || compilation.GetTypeByMetadataName(KnownTypes.JsonList) is not { } list) return null;
        if (element.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return null;
        if (new ShapeProject(compilation).CodecOf(element) != ElementCodec.Value) element = Of(element, compilation);
        return element is { SpecialType: SpecialType.None } ? list.Construct(element) : null;
    }
}
