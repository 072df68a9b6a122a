using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads from a member's type how many tags or strings it stands for.</summary>
internal static class OccurrenceParser
{
    /// <summary>How many, and the type of one. A list that may be null is read as a value of that type, which has no text.</summary>
    public static (Occurrence Occurrence, ITypeSymbol Type) Parse(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => (Occurrence.Optional, nullable.TypeArguments[0]),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, NullableAnnotation: not NullableAnnotation.Annotated } list
            when !IsNullable(list.TypeArguments[0]) => (Occurrence.Repeated, list.TypeArguments[0]),
        { SpecialType: SpecialType.System_Boolean } => (Occurrence.Presence, type),
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } => (Occurrence.Optional, type.WithNullableAnnotation(NullableAnnotation.None)),
        _ => (Occurrence.Required, type),
    };

    private static bool IsNullable(ITypeSymbol type)
        => type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
