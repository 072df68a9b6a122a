using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What a handler says of its context. Agrees with HandlerGenerator, which shares no code with it.</summary>
internal static class HandlerContext
{
    /// <returns><see langword="null"/> for none, and for a type that no parameter across an await can have.</returns>
    public static ITypeSymbol? Of(AttributeData handler, HandlerTypes types)
        => handler.NamedArguments.FirstOrDefault(static argument => argument.Key == "Context").Value is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type }
            && type is { IsRefLikeType: false, IsStatic: false, SpecialType: not SpecialType.System_Void }
            && !types.IsToken(type)
            && !types.IsText(type)
            && CanBeNamed(type)
                ? type
                : null;

    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol { IsUnboundGenericType: false, IsFileLocal: false, TypeKind: not TypeKind.Error } named
            => (named.ContainingType is not { } outer || CanBeNamed(outer)) && named.TypeArguments.All(CanBeNamed),
        _ => false,
    };
}
