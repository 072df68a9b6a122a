using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>An element of a message, or a member of an object.</summary>
/// <param name="Parameter">The positional parameter.</param>
/// <param name="Type">Its type, without the question mark of one that may be missing.</param>
/// <param name="Codec">How the type is read.</param>
/// <param name="IsMarkedOptional">Whether it has the attribute <c>[Optional]</c>.</param>
/// <param name="IsNullable">Whether its type can say that it is missing.</param>
internal sealed record Element(IParameterSymbol Parameter, ITypeSymbol Type, ElementCodec Codec, bool IsMarkedOptional, bool IsNullable)
{
    public string Name => Parameter.Name;

    /// <summary>The name where it is declared.</summary>
    public Location Location => Parameter.Locations[0];

    /// <summary>Whether it may be missing, said in either way.</summary>
    public bool MayBeMissing => IsMarkedOptional || IsNullable;

    /// <summary>The type as people write it, with its question mark.</summary>
    public string TypeName => Parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
