using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>How many tags, or strings of a tag, a member stands for, which its type says; in the order in which strings can follow each other.</summary>
internal enum Occurrence
{
    /// <summary>Exactly one.</summary>
    Required,

    /// <summary>One or none: a nullable type.</summary>
    Optional,

    /// <summary>Any number: an <c>IReadOnlyList</c>.</summary>
    Repeated,

    /// <summary>Whether there is one: a <see langword="bool"/>.</summary>
    Presence,
}

/// <summary>Reads an <see cref="Occurrence"/> from a type.</summary>
internal static class Occurrences
{
    /// <summary>How many, and the type of one.</summary>
    public static (Occurrence Occurrence, ITypeSymbol Type) Of(ITypeSymbol type) => type switch
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
