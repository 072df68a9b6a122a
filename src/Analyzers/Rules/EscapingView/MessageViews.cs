using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>The types whose values show a message's memory, and the methods that receive them.</summary>
internal sealed class MessageViews(Compilation compilation)
{
    private readonly INamedTypeSymbol? _handler = compilation.GetTypeByMetadataName(KnownTypes.MessageHandler);
    private readonly INamedTypeSymbol? _receiver = compilation.GetTypeByMetadataName(KnownTypes.MessageReceiver);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _views = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the project has handlers or receivers at all.</summary>
    public bool Exist => _handler is not null || _receiver is not null;

    public bool IsHandler(INamedTypeSymbol type) => HasHandlerAttribute(type) || type.AllInterfaces.Any(face => Same(face, _receiver));

    /// <summary>Whether a method gets messages that are valid only until its task ends.</summary>
    public bool IsEntry(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (HasHandlerAttribute(type) && method.Name is "Handle" or "OnUnreadable") return true;
        if (_receiver is null) return false;
        foreach (var member in _receiver.GetMembers())
            if (member is IMethodSymbol && Same(type.FindImplementationForInterfaceMember(member), method)) return true;
        return false;
    }

    /// <summary>Whether a value of the type shows memory, or holds one that does.</summary>
    public bool Contains(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: not SpecialType.None } or ITypeParameterSymbol) return false;
        return _views.GetOrAdd(type, static asked => IsView(asked, new(SymbolEqualityComparer.Default)));
    }

    // A circle of types holds nothing of its own, so each is asked once.
    private static bool IsView(ITypeSymbol type, HashSet<ITypeSymbol> asked) => type.SpecialType == SpecialType.None && asked.Add(type) && type switch
    {
        IArrayTypeSymbol array => IsView(array.ElementType, asked),
        INamedTypeSymbol { Name: "ReadOnlyMemory" or "Memory" or "ReadOnlySequence", TypeArguments: { Length: 1 } arguments }
            => arguments[0].SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => IsView(element.Type, asked)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsView(nullable.TypeArguments[0], asked),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>().Any(property => IsView(property.Type, asked)),
        INamedTypeSymbol { TypeKind: TypeKind.Struct } value when IsOurs(value) => Holds(value, asked),
        INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } own when own.Locations.Any(static place => place.IsInSource) => HoldsInFields(own, asked),
        _ => false,
    };

    private static bool IsOurs(INamedTypeSymbol type)
        => type.ContainingAssembly?.Name.StartsWith("NostrToolkit", StringComparison.Ordinal) == true;

    // Private fields may be missing from a reference; what a view shows is a property.
    private static bool Holds(INamedTypeSymbol type, HashSet<ITypeSymbol> asked)
        => HoldsInFields(type, asked) || type.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false, Parameters.IsEmpty: true } property && IsView(property.Type, asked));

    private static bool HoldsInFields(INamedTypeSymbol type, HashSet<ITypeSymbol> asked)
        => type.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false } field && IsView(field.Type, asked));

    private bool HasHandlerAttribute(INamedTypeSymbol type)
        => _handler is not null && type.GetAttributes().Any(attribute => Same(attribute.AttributeClass, _handler));

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
