using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>The types whose instances grow with what is put into them, and keep their memory when they are emptied.</summary>
internal sealed class GrowableTypes
{
    private static readonly string[] Known =
    [
        "System.IO.MemoryStream", "System.IO.StringWriter", "System.Text.StringBuilder", "System.Buffers.ArrayBufferWriter`1",
        "System.Collections.ArrayList", "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.HashSet`1", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1",
        "System.Collections.Generic.PriorityQueue`2",
    ];

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _growable = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _known = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _recyclable;
    private readonly INamedTypeSymbol? _pooled;
    private readonly INamedTypeSymbol? _bufferWriter;

    public GrowableTypes(Compilation compilation)
    {
        foreach (var name in Known)
            if (compilation.GetTypeByMetadataName(name) is { } type) _known.Add(type);
        _recyclable = compilation.GetTypeByMetadataName(KnownTypes.RecyclableMemoryStream);
        _pooled = compilation.GetTypeByMetadataName(KnownTypes.Pooled);
        _bufferWriter = compilation.GetTypeByMetadataName(KnownTypes.BufferWriter);
    }

    /// <summary>Whether the type, or what a type parameter must be, grows.</summary>
    public bool Contains(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(Contains),
        INamedTypeSymbol { TypeKind: TypeKind.Class } named => _growable.GetOrAdd(named.OriginalDefinition, Grows),
        _ => false,
    };

    /// <summary>Whether .NET comes with the type, so that all there is to know about its members is known.</summary>
    public bool IsOfPlatform(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.OriginalDefinition is INamedTypeSymbol named && _known.Contains(named)) return true;
        return false;
    }

    private bool Grows(INamedTypeSymbol type)
    {
        // Its blocks are a pool's own, and go back to it.
        for (var current = type; current is not null; current = current.BaseType)
            if (Same(current, _recyclable)) return false;
        if (IsOfPlatform(type)) return true;
        var tellsCapacity = type.GetMembers("Capacity").Any(static member => member is IPropertySymbol or IFieldSymbol);
        if (tellsCapacity && type.GetMembers("EnsureCapacity").Any(static member => member is IMethodSymbol)) return true;
        if (tellsCapacity && IsBufferWriter(type)) return true;
        return type.GetAttributes().Any(attribute => Same(attribute.AttributeClass, _pooled)) && (tellsCapacity || IsBufferWriter(type) || HoldsGrowing(type));
    }

    private bool HoldsGrowing(INamedTypeSymbol type)
        => type.GetMembers().Any(member => member is IFieldSymbol { IsStatic: false } field
            && (IsOfPlatform(field.Type) || field is { IsReadOnly: false, Type: IArrayTypeSymbol }));

    private bool IsBufferWriter(INamedTypeSymbol type) => type.AllInterfaces.Any(face => Same(face.OriginalDefinition, _bufferWriter));

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
