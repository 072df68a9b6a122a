using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>Which message goes where in a dispatch: a method of the right shape is called only if its message comes by.</summary>
internal sealed class HandlerRoutes
{
    private readonly HandlerClass _handler;
    private readonly MessageCatalogue _catalogue;

    // The generator's choice among several methods for one message, which is as good as any other as long as it is known.
    private readonly Dictionary<ISymbol, MethodShape> _called;
    private readonly HashSet<ITypeSymbol> _ignored;
    private readonly HashSet<ITypeSymbol> _declined;

    public HandlerRoutes(HandlerClass handler, MessageCatalogue catalogue, HandlerTypes types)
    {
        _handler = handler;
        _catalogue = catalogue;
        _called = handler.Methods
            .Where(static method => method is { Role: MethodRole.Handler, Fault: null })
            .OrderByDescending(method => method.Method.Parameters.Any(parameter => types.IsToken(parameter.Type)))
            .GroupBy(static method => method.Message!, SymbolEqualityComparer.Default)
            .ToDictionary(static methods => methods.Key!, static methods => methods.First(), SymbolEqualityComparer.Default);
        _ignored = new HashSet<ITypeSymbol>(handler.Ignored(), SymbolEqualityComparer.Default);
        _declined = new HashSet<ITypeSymbol>(handler.Declined(), SymbolEqualityComparer.Default);
    }

    /// <summary>Why a method of the right shape is not called all the same.</summary>
    public MethodFault? FaultOf(MethodShape method)
    {
        // A message without a codec is in no catalogue: that is the matter of the rules about its shape.
        if (method is { Role: MethodRole.Unreadable } or { Message: null } || _catalogue.Find(method.Message) is not { } message) return null;
        if (message.Direction != _handler.Direction)
            return new MethodFault(
                $"{message.Name} ('{message.Type.Name}') is for a {Whom(message.Direction)}, and the class handles what is for a {Whom(_handler.Direction)}");
        if (method.Role == MethodRole.Handler)
            return _called[message.Type] == method ? null : new MethodFault($"another method handles {message.Name} ('{message.Type.Name}')");
        if (_called.ContainsKey(message.Type) || IsRefused(message)) return null;
        return new MethodFault($"no method handles {message.Name} ('{message.Type.Name}')");
    }

    private bool IsRefused(CatalogueMessage message)
        => _handler is { Direction: HandlerClass.ToRelay, CanAnswer: true }
            && !_ignored.Contains(message.Type)
            && (_handler.DeclinesOthers || _declined.Contains(message.Type));

    private static string Whom(int direction) => direction == HandlerClass.ToRelay ? "relay" : "client";
}
