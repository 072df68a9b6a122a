using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;
using NostrToolkit.Analyzers.Writers;

namespace NostrToolkit.Analyzers;

/// <summary>Follows what has been closed, from the close to a send.</summary>
internal sealed class CloseAnalysis(ControlFlowGraph graph, CodeBody body, ClosableTypes types) : ForwardAnalysis<ClosedPaths>(graph)
{
    /// <summary>The sends, and what closed their connection before.</summary>
    public Dictionary<SyntaxNode, ClosedPath> Sends { get; } = [];

    protected override ClosedPaths Join(ClosedPaths left, ClosedPaths right) => new(left.Paths.Union(right.Paths));

    protected override ClosedPaths Visit(IOperation operation, ClosedPaths state)
    {
        switch (operation)
        {
            case IInvocationOperation call when !call.IsImplicit:
                return VisitCall(call, state);
            case ISimpleAssignmentOperation { Target: var target } when AssignedBy(target) is { } symbol:
                return state.Without(path => path.GoesThrough(symbol));
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                return state.Without(path => path.GoesThrough(declared));
            default:
                return state;
        }
    }

    // Whoever asks for the state knows of the close.
    protected override ClosedPaths Assume(IOperation condition, bool value, ClosedPaths state)
    {
        foreach (var operation in condition.DescendantsAndSelf())
            if (operation is IPropertyReferenceOperation { Property.Name: "State" or "CloseStatus" or "IsClosed" }) return ClosedPaths.None;
        return state;
    }

    private ClosedPaths VisitCall(IInvocationOperation call, ClosedPaths state)
    {
        var isClose = types.Closes(call);
        if (!isClose && !types.Sends(call) && !types.Receives(call)) return state;
        if (PathOf(call) is not { } path) return state;
        if (isClose) return new ClosedPaths(state.Paths.Add(new ClosedPath(path, call.Syntax)));
        // A receive throws then, so that what follows is not reached.
        if (types.Receives(call)) return state.Without(path.Equals);
        if (IsReporting)
            foreach (var closed in state.Paths)
                if (closed.Path.Equals(path) && !Sends.ContainsKey(call.Syntax) && Conditions.HoldForBoth(closed.Close, call.Syntax)) Sends.Add(call.Syntax, closed);
        return state;
    }

    private WriterPath? PathOf(IInvocationOperation call) => body.PathOf(Values.Unwrap(call.Instance));

    private static ISymbol? AssignedBy(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}

/// <summary>What was closed, and where.</summary>
internal sealed record ClosedPath(WriterPath Path, SyntaxNode Close);

/// <summary>All that may have been closed.</summary>
internal sealed record ClosedPaths(ImmutableHashSet<ClosedPath> Paths)
{
    public static readonly ClosedPaths None = new(ImmutableHashSet<ClosedPath>.Empty);

    public ClosedPaths Without(Func<WriterPath, bool> isOpen) => Paths.Any(path => isOpen(path.Path)) ? new(Paths.Except(Paths.Where(path => isOpen(path.Path)))) : this;

    public bool Equals(ClosedPaths? other) => other is not null && Paths.SetEquals(other.Paths);

    public override int GetHashCode() => Paths.Count;
}
