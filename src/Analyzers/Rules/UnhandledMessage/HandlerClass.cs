using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>A class with <c>[MessageHandler]</c>, and what it does with which message.</summary>
internal sealed class HandlerClass
{
    private readonly INamedTypeSymbol _type;
    private readonly AttributeData _attribute;
    private readonly Compilation _compilation;

    private HandlerClass(INamedTypeSymbol type, AttributeData attribute, int direction, Compilation compilation)
    {
        _type = type;
        _attribute = attribute;
        Direction = direction;
        _compilation = compilation;
    }

    /// <summary>A value of the runtime's enumeration.</summary>
    public int Direction { get; }

    /// <summary>The name of the class, in the part that has the attribute.</summary>
    public Location? Location
    {
        get
        {
            if (_attribute.ApplicationSyntaxReference is not { } attribute) return null;
            var inSameFile = _type.DeclaringSyntaxReferences.Where(part => part.SyntaxTree == attribute.SyntaxTree);
            if (inSameFile.FirstOrDefault(part => part.Span.Contains(attribute.Span)) is not { } part) return null;
            return _type.Locations.FirstOrDefault(name => name.SourceTree == part.SyntaxTree && part.Span.Contains(name.SourceSpan));
        }
    }

    /// <summary><see langword="null"/> for a class that handles nothing.</summary>
    public static HandlerClass? Of(INamedTypeSymbol type, INamedTypeSymbol handlerAttribute, Compilation compilation)
        => AttributesOf(type, handlerAttribute).FirstOrDefault() is { } attribute
            && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int direction }
                ? new HandlerClass(type, attribute, direction, compilation)
                : null;

    /// <summary>The messages that the generated dispatch hands to a method. It calls no methods of base classes.</summary>
    public IEnumerable<ITypeSymbol> Handled()
    {
        var valueTask = _compilation.GetTypeByMetadataName(KnownTypes.ValueTask);
        var token = _compilation.GetTypeByMetadataName(KnownTypes.CancellationToken);
        return _type.GetMembers("Handle")
            .OfType<IMethodSymbol>()
            .Where(method => method is { IsGenericMethod: false, Parameters.Length: 1 or 2 }
                && method.Parameters.All(static parameter => parameter.RefKind is RefKind.In or RefKind.None)
                && (method.Parameters.Length == 1 || Same(method.Parameters[1].Type, token))
                && (method.ReturnsVoid || Same(method.ReturnType, valueTask)))
            .Select(static method => method.Parameters[0].Type);
    }

    /// <summary>The messages that the class or a base class ignores on purpose: the attribute is an inherited one.</summary>
    public IEnumerable<ITypeSymbol> Ignored()
    {
        var ignores = _compilation.GetTypeByMetadataName(KnownTypes.Ignores);
        for (var type = _type; type is not null; type = type.BaseType)
            foreach (var attribute in AttributesOf(type, ignores))
                if (attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol message })
                    yield return message;
    }

    /// <summary>
    /// Whether the class must decide about a message. One of another project may be internal to it, and a handler may leave other
    /// projects' messages to others.
    /// </summary>
    public bool Concerns(CatalogueMessage message)
        => message.Direction == Direction
            && _compilation.IsSymbolAccessibleWithin(message.Type, _type)
            && (!OwnMessagesOnly || Same(message.Type.ContainingAssembly, _compilation.Assembly));

    private bool OwnMessagesOnly
        => _attribute.NamedArguments.Any(static argument => argument is { Key: "OwnMessagesOnly", Value.Value: true });

    private static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol type, INamedTypeSymbol? attributeClass)
        => type.GetAttributes().Where(attribute => attributeClass is not null && Same(attribute.AttributeClass, attributeClass));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
