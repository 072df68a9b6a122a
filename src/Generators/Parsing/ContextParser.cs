using Microsoft.CodeAnalysis;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads what a <c>[MessageHandler]</c> says of its context.</summary>
internal static class ContextParser
{
    /// <summary>The type of the context; <see langword="null"/> for none, and for a type that no parameter across an await can have.</summary>
    public static ITypeSymbol? Parse(AttributeData handler)
        => handler.NamedArguments.FirstOrDefault(static argument => argument.Key == "Context").Value is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type }
            && CanBePassed(type)
                ? type
                : null;

    private static bool CanBePassed(ITypeSymbol type)
        => type is { IsRefLikeType: false, IsStatic: false, SpecialType: not SpecialType.System_Void }
            && type.ToDisplayString() is not (KnownNames.CancellationToken or KnownNames.Bytes)
            && CanBeNamed(type);

    // Not an unfinished type, and not one that its own file alone can name.
    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol { IsUnboundGenericType: false, IsFileLocal: false } named
            => named.TypeKind != TypeKind.Error
                && (named.ContainingType is not { } outer || CanBeNamed(outer))
                && named.TypeArguments.All(CanBeNamed),
        _ => false,
    };

    /// <summary>A public method of a public class cannot have a parameter of an internal type.</summary>
    public static string AccessibilityOf(INamedTypeSymbol handler, ITypeSymbol? context)
        => context is null || IsPublic(context) || !IsPublic(handler) ? "public" : "internal";

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is not { } outer || IsPublic(outer))
            && named.TypeArguments.All(IsPublic),
        _ => false,
    };
}
