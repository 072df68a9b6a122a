using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What the methods of one handler do with views, and which of them get theirs from a message.</summary>
internal sealed class HandlerViews
{
    private readonly object _gate = new();
    private readonly HashSet<IParameterSymbol> _received = new(SymbolEqualityComparer.Default);
    private readonly List<ViewEscape> _escapes = [];
    private readonly List<(IParameterSymbol From, IParameterSymbol To)> _handedOn = [];

    public void Add(IEnumerable<IParameterSymbol> received, IEnumerable<ViewEscape> escapes, IEnumerable<(IParameterSymbol From, IParameterSymbol To)> handedOn)
    {
        lock (_gate)
        {
            _received.UnionWith(received);
            _escapes.AddRange(escapes);
            _handedOn.AddRange(handedOn);
        }
    }

    /// <summary>The escapes of what comes from a message, directly or through other methods of the handler.</summary>
    public IEnumerable<ViewEscape> Escapes()
    {
        for (var known = -1; known < _received.Count;)
        {
            known = _received.Count;
            foreach (var (from, to) in _handedOn)
                if (_received.Contains(from)) _received.Add(to);
        }
        return _escapes.Where(escape => _received.Contains(escape.Parameter)).GroupBy(static escape => escape.View.Syntax).Select(static same => same.First());
    }
}
