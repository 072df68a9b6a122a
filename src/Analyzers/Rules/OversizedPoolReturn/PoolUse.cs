using Microsoft.CodeAnalysis;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>
/// What a type and the types in it do with pools. A collection is a pool only if something is taken from it, and made new where
/// there is none: a queue of work has no such place.
/// </summary>
internal sealed class PoolUse(ObjectPools pools)
{
    private readonly object _gate = new();
    private readonly HashSet<ISymbol> _pools = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _taken = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _filled = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _emptied = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, PolicyKind> _policies = new(SymbolEqualityComparer.Default);
    private readonly List<PoolReturn> _returns = [];
    private readonly List<HandedOn> _handedOn = [];

    /// <summary>Adds what one method does.</summary>
    public void Add(PoolOperations method, IEnumerable<PoolReturn> returns, IEnumerable<HandedOn> handedOn)
    {
        lock (_gate)
        {
            _taken.UnionWith(method.Taken);
            _filled.UnionWith(method.Filled);
            if (method.MakesBuffer) _pools.UnionWith(method.Taken);
            _emptied.UnionWith(method.Emptied);
            foreach (var policy in method.Policies) _policies[policy.Key] = policy.Value;
            _returns.AddRange(returns);
            _handedOn.AddRange(handedOn);
        }
    }

    /// <summary>All buffers that go into a pool without the care they need, and what they lack.</summary>
    public IEnumerable<(PoolReturn Return, Care Missing)> Careless()
    {
        foreach (var found in _returns)
        {
            if (MissingFrom(found) is not Care.None and var missing) yield return (found, missing);
        }
    }

    private Care MissingFrom(PoolReturn found)
    {
        var care = found.Care | CalledWith(found);
        if (!found.IsTakenHere && _emptied.Contains(found.Type)) care |= Care.Emptied;
        switch (found.Kind)
        {
            case PoolReturnKind.Storage when !IsPool(found.Storage!): return Care.None;
            case PoolReturnKind.ObjectPool:
                if (pools.IsResettable(found.Type)) return Care.None;
                var policy = found.Storage is not null && _policies.TryGetValue(found.Storage, out var known) ? known : PolicyKind.Unknown;
                if (policy == PolicyKind.Own) return Care.None;
                if (policy == PolicyKind.Unknown)
                {
                    // A pool of string builders is one with a bound, unless it is seen to be made without.
                    if (found.Type is { Name: "StringBuilder" } || pools.HasOwnPolicy(found.Type)) return Care.None;
                    if ((care & Care.Bounded) != 0) return Care.None;
                }
                break;
        }
        return (Care.Bounded | Care.Emptied) & ~care;
    }

    // A private method that puts away what it is given: its callers have looked at it.
    private Care CalledWith(PoolReturn found)
    {
        if (found.Parameter is not { ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable } } parameter)
            return Care.None;
        var all = Care.Bounded | Care.Emptied;
        var calls = 0;
        foreach (var handed in _handedOn)
        {
            if (!SymbolEqualityComparer.Default.Equals(handed.Parameter, parameter)) continue;
            all &= handed.Care;
            calls++;
        }
        return calls == 0 ? Care.None : all;
    }

    private bool IsPool(ISymbol storage) => _pools.Contains(storage) || _taken.Contains(storage) && _filled.Contains(storage);
}
