using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Finds what the equality of a record with lists must look at: all its fields, as the compiler's own does.</summary>
internal static class EqualityParser
{
    /// <summary>Empty for a record without lists, or one with an equality of its own.</summary>
    public static EquatableArray<EqualitySpec> Parse(INamedTypeSymbol type)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: false }).Select(Parse).ToList();
        return fields.Any(static field => field.IsList) && !HasOwn(type) ? fields.ToEquatableArray() : default;
    }

    private static EqualitySpec Parse(IFieldSymbol field)
        => new(
            Identifier.Escape((field.AssociatedSymbol ?? field).Name),
            TypeParser.NameOf(field.Type),
            field.Type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T);

    private static bool HasOwn(INamedTypeSymbol type)
        => type.GetMembers("Equals").Concat(type.GetMembers("GetHashCode")).Any(static method => !method.IsImplicitlyDeclared);
}
