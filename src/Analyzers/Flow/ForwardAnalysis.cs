using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>
/// What is true at each operation of a method, whichever way led there: states flow along the control-flow graph, meet where
/// ways meet, and loops are followed until nothing changes. Exceptions are ways, too, and a <c>finally</c> is entered anew for each
/// way out of its <c>try</c>.
/// </summary>
/// <typeparam name="TState">
/// Equal by value, with finitely many values for one method. A visit that changes nothing returns the same object.
/// </typeparam>
internal abstract class ForwardAnalysis<TState>
    where TState : class, IEquatable<TState>
{
    // A machine-written method of thousands of blocks is not where people look for advice.
    private const int MaxBlocks = 2_000;
    private const int MaxVisitsPerBlock = 64;

    private readonly Dictionary<FlowPoint, TState> _entries = [];
    private readonly Queue<FlowPoint> _work = new();

    protected ForwardAnalysis(ControlFlowGraph graph)
    {
        Graph = graph;
        Values = new CapturedValues(graph);
    }

    protected ControlFlowGraph Graph { get; }

    /// <summary>What the compiler's temporaries stand for.</summary>
    protected CapturedValues Values { get; }

    /// <summary>
    /// Whether states are final, so that a visit may report. Each operation is then visited once for each way that a <c>finally</c> is
    /// entered, so equal reports are to be made once.
    /// </summary>
    protected bool IsReporting { get; private set; }

    /// <summary>The state where ways meet.</summary>
    protected abstract TState Join(TState left, TState right);

    /// <summary>The state behind an operation whose operands have been visited.</summary>
    protected abstract TState Visit(IOperation operation, TState state);

    /// <summary>The state in which an operation throws: by default, before its effect.</summary>
    protected virtual TState Thrown(IOperation operation, TState before, TState after) => before;

    /// <summary>The state on one side of a condition, which has been visited.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">What it is on this side.</param>
    /// <param name="state">The state behind the condition.</param>
    protected virtual TState Assume(IOperation condition, bool value, TState state) => state;

    /// <summary>The state behind <c>return value;</c>, before any <c>finally</c> on the way out. The value has been visited.</summary>
    protected virtual TState VisitReturn(IOperation value, TState state) => state;

    /// <summary>The state in which an exception leaves a block.</summary>
    protected virtual TState Thrown(TState state) => state;

    /// <summary>Called once with the state in which the method returns; never for one that always throws.</summary>
    protected virtual void VisitExit(TState state)
    {
    }

    /// <summary>Follows all ways, then visits each operation once more to report.</summary>
    /// <returns>Whether it came to an end; if not, nothing was reported.</returns>
    public bool Run(TState entry)
    {
        if (Graph.Blocks.Length > MaxBlocks) return false;
        Flow(new FlowPoint(Graph.Blocks[0].Ordinal, null), entry);
        for (var visits = 0; _work.Count > 0; visits++)
        {
            if (visits > Graph.Blocks.Length * MaxVisitsPerBlock) return false;
            var point = _work.Dequeue();
            VisitBlock(point, _entries[point]);
        }
        IsReporting = true;
        foreach (var pair in _entries.OrderBy(static pair => pair.Key.Block)) VisitBlock(pair.Key, pair.Value);
        return true;
    }

    private void VisitBlock(FlowPoint point, TState state)
    {
        var block = Graph.Blocks[point.Block];
        var thrown = state;
        foreach (var operation in block.Operations) state = VisitTree(operation, state, ref thrown);
        if (block.BranchValue is { } value) state = VisitTree(value, state, ref thrown);
        if (block is { BranchValue: { } returned, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return }) state = VisitReturn(returned, state);
        if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow) thrown = Join(thrown, state);

        if (IsReporting)
        {
            if (block.Kind == BasicBlockKind.Exit) VisitExit(state);
            return;
        }
        foreach (var handler in FlowPoint.HandlersOf(block.EnclosingRegion, point.Continuation)) Flow(handler, Thrown(thrown));
        if (block.ConditionalSuccessor is { } conditional)
        {
            var isTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Flow(point.Behind(conditional), Assume(block.BranchValue!, isTrue, state));
            Flow(point.Behind(block.FallThroughSuccessor!), Assume(block.BranchValue!, !isTrue, state));
        }
        else if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling })
        {
            foreach (var next in point.BehindFinally(block)) Flow(next, state);
        }
        else if (block.FallThroughSuccessor is { } next)
        {
            Flow(point.Behind(next), state);
        }
    }

    // Operands first, as they are evaluated.
    private TState VisitTree(IOperation operation, TState state, ref TState thrown)
    {
        foreach (var operand in operation.ChildOperations) state = VisitTree(operand, state, ref thrown);
        var after = Visit(operation, state);
        if (!ReferenceEquals(after, state) && CanThrow(operation)) thrown = Join(thrown, Thrown(operation, state, after));
        return after;
    }

    // To set a variable, a field of one's own or a temporary cannot fail: nothing comes between "Return(x)" and "x = null".
    private static bool CanThrow(IOperation operation) => operation switch
    {
        IFlowCaptureOperation => false,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } => false,
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } } => false,
        _ => true,
    };

    private void Flow(FlowPoint? to, TState state)
    {
        if (to is not { } point) return;
        if (_entries.TryGetValue(point, out var known))
        {
            state = Join(known, state);
            if (state.Equals(known)) return;
        }
        _entries[point] = state;
        if (!_work.Contains(point)) _work.Enqueue(point);
    }
}
