using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>What can be closed and then sends nothing more: WebSockets, our connections and clients.</summary>
internal sealed class ClosableTypes
{
    private static readonly string[] Names = [KnownTypes.WebSocket, KnownTypes.Connection, KnownTypes.RelayClient];

    private readonly HashSet<ITypeSymbol> _types;

    private ClosableTypes(HashSet<ITypeSymbol> types) => _types = types;

    public static ClosableTypes? Of(Compilation compilation)
    {
        var types = new HashSet<ITypeSymbol>(Names.Select(compilation.GetTypeByMetadataName).OfType<ITypeSymbol>(), SymbolEqualityComparer.Default);
        return types.Count == 0 ? null : new ClosableTypes(types);
    }

    public bool Closes(IInvocationOperation call)
        => call.TargetMethod.Name is "CloseAsync" or "CloseOutputAsync" or "Abort" or "CutOff" or "Dispose" or "DisposeAsync" && Contains(call.Instance);

    public bool Sends(IInvocationOperation call)
        => call.TargetMethod.Name is "SendAsync" or "TrySend" or "PublishAsync" or "SubscribeAsync" && Contains(call.Instance);

    public bool Receives(IInvocationOperation call) => call.TargetMethod.Name is "ReceiveAsync" && Contains(call.Instance);

    private bool Contains(IOperation? instance)
    {
        while (instance is IConversionOperation conversion) instance = conversion.Operand;
        for (var type = instance?.Type; type is not null; type = type.BaseType)
            if (_types.Contains(type)) return true;
        return false;
    }
}
