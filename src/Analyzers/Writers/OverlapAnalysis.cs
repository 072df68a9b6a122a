using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>
/// Follows the writes of one function that may be under way: from the call that begins one, through the variables and collections that
/// hold its task, to the <c>await</c> that ends it. A write that comes before that overlaps.
/// </summary>
internal sealed class OverlapAnalysis : ForwardAnalysis<PendingWrites>
{
    private readonly Dictionary<SyntaxNode, WritingCall> _calls = [];
    private readonly TaskFlow _tasks;

    public OverlapAnalysis(ControlFlowGraph graph, IEnumerable<WritingCall> calls)
        : base(graph)
    {
        _tasks = new TaskFlow(Values);
        foreach (var call in calls) _calls[call.Call.Syntax] = call;
    }

    /// <summary>Each write that had begun, and one that may overlap with it.</summary>
    public Dictionary<SyntaxNode, (WriterPath Path, SyntaxNode Other)> Overlaps { get; } = [];

    protected override PendingWrites Join(PendingWrites left, PendingWrites right) => left.With(right.Writes);

    // A write whose await throws has ended too, and to keep a task in a variable does not throw.
    protected override PendingWrites Thrown(IOperation operation, PendingWrites before, PendingWrites after)
        => operation is IAwaitOperation or IInvocationOperation or IPropertyReferenceOperation ? after.Without(write => !before.Writes.Contains(write)) : PendingWrites.None;

    protected override PendingWrites Visit(IOperation operation, PendingWrites state)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return VisitCall(call, state);
            case IObjectCreationOperation or IEventAssignmentOperation:
                return Begin(operation, state);
            case IAwaitOperation awaited:
                return End(awaited.Operation, state);
            case IPropertyReferenceOperation property when TaskCalls.Waits(property):
                return End(property.Instance, state);
            case IFlowCaptureOperation capture:
                return Hold(capture.Id, capture.Value, state);
            case IAssignmentOperation assignment:
                return VisitAssignment(assignment, state);
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                return Renew(declared, state);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local }:
                return Renew(local.Local, state);
            default:
                return state;
        }
    }

    private PendingWrites VisitCall(IInvocationOperation call, PendingWrites state)
    {
        if (TaskCalls.Waits(call))
        {
            state = End(call.Instance, state);
            return call.Arguments.Aggregate(state, (ended, argument) => End(argument.Value, ended));
        }
        if (Stops(call) && _tasks.HolderOf(call.Instance) is { } stopped) return state.Without(write => Holds(stopped, write, state));
        state = Begin(call, state);
        // "tasks.Add(socket.SendAsync(...))"
        if (!TaskCalls.IsTaskLike(call.Type) && _tasks.HolderOf(call.Instance) is { } list)
            foreach (var argument in call.Arguments) state = Hold(list, argument.Value, state);
        return state;
    }

    private PendingWrites VisitAssignment(IAssignmentOperation assignment, PendingWrites state)
    {
        var targets = assignment.Target is ITupleOperation or IDeclarationExpressionOperation
            ? assignment.Target.DescendantsAndSelf()
            : [assignment.Target];
        foreach (var target in targets)
        {
            ISymbol? assigned = target switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IFieldReferenceOperation field => field.Field,
                IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
                _ => null,
            };
            if (assigned is not null) state = Renew(assigned, state);
        }
        return _tasks.HolderOf(assignment.Target) is { } holder ? Hold(holder, assignment.Value, state) : state;
    }

    private PendingWrites Begin(IOperation operation, PendingWrites state)
    {
        if (!_calls.TryGetValue(operation.Syntax, out var call) || call.Call.Kind != operation.Kind) return state;
        if (IsReporting)
            foreach (var write in call.Writes)
                foreach (var pending in state.Writes)
                    if (pending.Holder is null && pending.Path.Equals(write.Path) && Overlap(pending, write, state) && !Overlaps.ContainsKey(pending.Origin))
                        Overlaps.Add(pending.Origin, (pending.Path, write.Write));
        return state.With(
            from write in call.Writes
            where call.Outlives || write.Mode != WriteMode.Inline
            let mode = call.IsCarried || write.Mode != WriteMode.Inline ? write.Mode : WriteMode.Background
            where write.Kind == WriteKind.Write || write.Write == operation.Syntax
            select new PendingWrite(operation.Syntax, write.Path, mode, write.Kind, write.Write, null));
    }

    // What runs in the background, or is looked at later, ends before the socket is closed, more often than can be seen. Two loops that a type
    // starts are seen by SharedMembers.
    private static bool Overlap(PendingWrite pending, FunctionWrite next, PendingWrites state)
    {
        if (next.Mode == WriteMode.Background && pending.Path is { IsShared: true, Members.Length: <= 1 }) return false;
        if (next.Kind == WriteKind.Write) return true;
        return pending.Kind == WriteKind.Write && pending.Origin == pending.Write
            && !state.Writes.Any(write => write.Origin == pending.Origin && write.Holder is not null);
    }

    private PendingWrites End(IOperation? task, PendingWrites state)
    {
        if (state.Writes.IsEmpty) return state;
        var ended = _tasks.OriginsOf(task, state);
        if (ended.Count == 0 && _tasks.IsUnknown(task, state))
            return state.Without(write => write.Mode == WriteMode.Inline && state.Writes.Any(other => other.Origin == write.Origin && other.Holder is not null));
        return state.Without(write => write.Mode == WriteMode.Inline && ended.Contains(write.Origin));
    }

    private PendingWrites Hold(object holder, IOperation? value, PendingWrites state)
    {
        if (state.Writes.IsEmpty) return state;
        var origins = _tasks.OriginsOf(value, state);
        return origins.Count == 0
            ? state
            : state.With(state.Writes.Where(write => origins.Contains(write.Origin) && write.Holder is null).Select(write => write with { Holder = holder }));
    }

    // Another object, or another task, from here on. What is in a collection stays in it.
    private PendingWrites Renew(ISymbol symbol, PendingWrites state)
        => state.Without(write => write.Path.GoesThrough(symbol) || (write.Holder is ISymbol holder && SymbolEqualityComparer.Default.Equals(holder, symbol)));

    private static bool Holds(object holder, PendingWrite write, PendingWrites state)
        => write.Mode == WriteMode.Background && state.Writes.Any(other => other.Origin == write.Origin && Equals(other.Holder, holder));

    private static bool Stops(IInvocationOperation call) => call.TargetMethod.Name is "Dispose" or "DisposeAsync" or "Stop" or "Change" or "Join" or "Close";
}
