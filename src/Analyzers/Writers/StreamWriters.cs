using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>What bytes or text are written to: pipes, streams, and the writers over them.</summary>
internal sealed class StreamWriters : WriterTypes
{
    private static readonly string[] Names =
    [
        "System.IO.Stream", "System.IO.StreamWriter", "System.IO.BinaryWriter", "System.IO.Pipelines.PipeWriter", "System.Text.Json.Utf8JsonWriter",
    ];

    // They end before they return, whatever their return types say.
    private static readonly string[] Memories = ["System.IO.MemoryStream", "System.IO.UnmanagedMemoryStream"];

    private readonly HashSet<ITypeSymbol> _types;
    private readonly HashSet<ITypeSymbol> _memories;

    private StreamWriters(HashSet<ITypeSymbol> types, HashSet<ITypeSymbol> memories)
    {
        _types = types;
        _memories = memories;
    }

    public static StreamWriters? Of(Compilation compilation)
    {
        var types = Found(compilation, Names);
        return types.Count == 0 ? null : new StreamWriters(types, Found(compilation, Memories));
    }

    public override WriteKind KindOf(IMethodSymbol method, IOperation? instance)
    {
        if (method.IsStatic || instance is null || !IsWriter(method.ContainingType)) return WriteKind.None;
        // A stream that a project has written itself may well have a gate inside.
        if (!IsWriter(instance.Type) || IsOwn(instance.Type)) return WriteKind.None;
        return method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name is "Flush" or "FlushAsync" or "Advance" ? WriteKind.Write : WriteKind.None;
    }

    public override bool MayOutliveItsCall(IMethodSymbol method, IOperation? instance)
        => base.MayOutliveItsCall(method, instance) && !IsA(instance?.Type, _memories);

    // A stream over memory that is filled in one method is everywhere, and is no writer that others wait for.
    protected override bool IsWriterType(ITypeSymbol type) => IsA(type, _types);

    private static bool IsOwn(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false };

    private static bool IsA(ITypeSymbol? type, HashSet<ITypeSymbol> types)
    {
        for (; type is not null; type = type.BaseType)
            if (types.Contains(type)) return true;
        return false;
    }

    private static HashSet<ITypeSymbol> Found(Compilation compilation, string[] names)
        => new(names.Select(compilation.GetTypeByMetadataName).OfType<ITypeSymbol>(), SymbolEqualityComparer.Default);
}
