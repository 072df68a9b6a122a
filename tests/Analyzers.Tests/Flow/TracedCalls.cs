using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Tests.Flow;

/// <summary>The calls that may lie behind, by the name of the method called.</summary>
internal sealed class TracedCalls(ControlFlowGraph graph) : ForwardAnalysis<CallSet>(graph)
{
    /// <summary>At each call of <c>Look</c>, what was called on one way or another before it.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>What was called before the method returned.</summary>
    public string? AtExit { get; private set; }

    protected override CallSet Join(CallSet left, CallSet right) => new(left.Names.Union(right.Names));

    protected override CallSet Visit(IOperation operation, CallSet state)
    {
        if (operation is not IInvocationOperation call) return state;
        if (call.TargetMethod.Name != "Look") return new CallSet(state.Names.Add(call.TargetMethod.Name));
        if (IsReporting) Seen.Add(state.ToString());
        return state;
    }

    // "if (!A()) Look()": the state knows what A said.
    protected override CallSet Assume(IOperation condition, bool value, CallSet state)
        => Values.Unwrap(condition) is IInvocationOperation call ? new CallSet(state.Names.Add($"{call.TargetMethod.Name}:{value}")) : state;

    protected override void VisitExit(CallSet state) => AtExit = state.ToString();
}

internal sealed record CallSet(ImmutableHashSet<string> Names)
{
    public static readonly CallSet Empty = new(ImmutableHashSet<string>.Empty);

    public bool Equals(CallSet? other) => other is not null && Names.SetEquals(other.Names);

    public override int GetHashCode() => Names.Count;

    public override string ToString() => string.Join(' ', Names.Order(StringComparer.Ordinal));
}
