using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>One message of the catalogue.</summary>
internal sealed class CatalogueMessage(INamedTypeSymbol type, string name, int direction)
{
    public INamedTypeSymbol Type => type;

    /// <summary>The first element, such as <c>REQ</c>.</summary>
    public string Name => name;

    /// <summary>A value of the runtime's enumeration.</summary>
    public int Direction => direction;

    /// <summary><see langword="null"/> for an attribute that does not compile.</summary>
    public static CatalogueMessage? Of(ImmutableArray<TypedConstant> arguments)
        => arguments.Length == 3
            && arguments[0] is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }
            && arguments[1] is { Kind: TypedConstantKind.Primitive, Value: string name }
            && arguments[2] is { Kind: TypedConstantKind.Enum, Value: int direction }
                ? new CatalogueMessage(type, name, direction)
                : null;
}
