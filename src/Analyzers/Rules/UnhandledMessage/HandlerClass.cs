using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>A class with <c>[MessageHandler]</c>, and what it does with which message.</summary>
internal sealed class HandlerClass
{
    /// <summary>The runtime's <c>Direction.ToRelay</c>.</summary>
    public const int ToRelay = 0;

    private readonly INamedTypeSymbol _type;
    private readonly AttributeData _attribute;
    private readonly HandlerTypes _types;
    private readonly ITypeSymbol? _context;

    private HandlerClass(INamedTypeSymbol type, AttributeData attribute, int direction, HandlerTypes types, MessageCatalogue catalogue)
    {
        _type = type;
        _attribute = attribute;
        Direction = direction;
        _types = types;
        _context = HandlerContext.Of(attribute, types);
        var reader = new MethodReader(types, catalogue, _context);
        Methods = [.. type.GetMembers().OfType<IMethodSymbol>().Select(reader.Read).OfType<MethodShape>()];
    }

    /// <summary>Its methods that are a dispatch's business.</summary>
    public IReadOnlyList<MethodShape> Methods { get; }

    /// <summary>Whether somebody can send what the protocol answers: the context, or the class itself.</summary>
    public bool CanAnswer
    {
        get
        {
            var sink = _types.Compilation.GetTypeByMetadataName(KnownTypes.ReplySink);
            return new[] { _context, _type }
                .OfType<ITypeSymbol>()
                .SelectMany(static type => type.AllInterfaces.Append(type))
                .Any(type => Same(type, sink));
        }
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
    public static HandlerClass? Of(INamedTypeSymbol type, HandlerTypes types, MessageCatalogue catalogue)
        => AttributesOf(type, types.Handler).FirstOrDefault() is { } attribute
            && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int direction }
                ? new HandlerClass(type, attribute, direction, types, catalogue)
                : null;

    /// <summary>The messages that the generated dispatch hands to a method. It calls no methods of base classes.</summary>
    public IEnumerable<ITypeSymbol> Handled()
        => Methods
            .Where(static method => method is { Role: MethodRole.Handler, Fault: null })
            .Select(static method => method.Message!);

    /// <summary>The messages that the class or a base class ignores on purpose: the attribute is an inherited one.</summary>
    public IEnumerable<ITypeSymbol> Ignored() => Named(KnownTypes.Ignores);

    /// <summary>Those that it declines.</summary>
    public IEnumerable<ITypeSymbol> Declined() => Named(KnownTypes.Declines);

    /// <summary>Whether it declines whatever else there is.</summary>
    public bool DeclinesOthers => Says("DeclinesOthers");

    /// <summary>
    /// Whether the class must decide about a message. One of another project may be internal to it, and a handler may leave other
    /// projects' messages to others.
    /// </summary>
    public bool Concerns(CatalogueMessage message)
        => message.Direction == Direction
            && _types.Compilation.IsSymbolAccessibleWithin(message.Type, _type)
            && (!OwnMessagesOnly || Same(message.Type.ContainingAssembly, _types.Compilation.Assembly));

    private bool OwnMessagesOnly => Says("OwnMessagesOnly");

    private bool Says(string option)
        => _attribute.NamedArguments.Any(argument => argument.Key == option && argument.Value.Value is true);

    private IEnumerable<ITypeSymbol> Named(string attributeClass)
    {
        var known = _types.Compilation.GetTypeByMetadataName(attributeClass);
        for (var type = _type; type is not null; type = type.BaseType)
            foreach (var attribute in AttributesOf(type, known))
                if (attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol message })
                    yield return message;
    }

    private static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol type, INamedTypeSymbol? attributeClass)
        => type.GetAttributes().Where(attribute => attributeClass is not null && Same(attribute.AttributeClass, attributeClass));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
