using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What to do about a type that no string of a tag becomes.</summary>
internal static class TextFault
{
    private static readonly SymbolDisplayFormat Short = SymbolDisplayFormat.MinimallyQualifiedFormat;

    public static ElementFault Of(ISymbol member, ITypeSymbol type, ShapeProject project)
    {
        var name = type.ToDisplayString(Short);
        var (_, one) = Occurrences.Of(type);
        if (type.NullableAnnotation == NullableAnnotation.Annotated && Same(one.OriginalDefinition, ListType(project)))
            return new($"is '{name}', but a list is never null: none is an empty one");
        if (project.Texts.IsToBeTag(one)) return new($"is '{name}', which is no tag as long as it is not of the right shape");
        return Replacement(one, member, project) is { } other
            ? ElementFault.ForType($"is '{name}', which no tag becomes: use '{other.ToDisplayString(Short)}'", other)
            : new ElementFault($"is '{name}', which no tag becomes: use string, a number, a value such as EventId or UnixTime, an enumeration, an IReadOnlyList of these, a [NostrTag] record, or name a [TagConverter]");
    }

    private static ITypeSymbol? Replacement(ITypeSymbol type, ISymbol member, ShapeProject project)
    {
        var compilation = project.Compilation;
        return type.SpecialType switch
        {
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 => compilation.GetSpecialType(SpecialType.System_Int32),
            SpecialType.System_UInt32 or SpecialType.System_UInt64 => compilation.GetSpecialType(SpecialType.System_Int64),
            SpecialType.System_Single or SpecialType.System_Double => compilation.GetSpecialType(SpecialType.System_Decimal),
            SpecialType.System_DateTime => compilation.GetTypeByMetadataName(KnownTypes.UnixTime),
            _ when type.ToDisplayString() == KnownTypes.DateTimeOffset => compilation.GetTypeByMetadataName(KnownTypes.UnixTime),
            _ => Analyzers.Replacement.ElementOf(type) is { } element && (project.Texts.HasText(element, member) || project.Texts.IsTag(element))
                ? compilation.GetSpecialType(SpecialType.System_Collections_Generic_IReadOnlyList_T).Construct(element)
                : null,
        };
    }

    private static ISymbol ListType(ShapeProject project) => project.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IReadOnlyList_T);

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
