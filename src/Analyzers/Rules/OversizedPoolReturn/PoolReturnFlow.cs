using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>Follows buffers to the pools they go into.</summary>
/// <param name="graph">The method.</param>
/// <param name="growable">What counts as a buffer.</param>
/// <param name="pools">The pools of Microsoft.Extensions.ObjectPool.</param>
/// <param name="subject">What a policy decides about, where the method is a policy's.</param>
internal sealed class PoolReturnFlow(ControlFlowGraph graph, GrowableTypes growable, ObjectPools pools, IParameterSymbol? subject)
    : ForwardAnalysis<BufferCare>(graph)
{
    private readonly Dictionary<SyntaxNode, PoolReturn> _returns = [];
    private readonly List<HandedOn> _handedOn = [];
    private CapacityChecks? _checks;

    public IEnumerable<PoolReturn> Returns => _returns.Values;

    public IEnumerable<HandedOn> HandedOn => _handedOn;

    private CapacityChecks Checks => _checks ??= new CapacityChecks(growable, Values);

    protected override BufferCare Join(BufferCare left, BufferCare right) => BufferCare.Join(left, right);

    protected override BufferCare Assume(IOperation condition, bool value, BufferCare state)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant } && constant != value) return state;
        foreach (var place in Checks.Bounded(condition, value)) state = state.Add(place, Care.Bounded);
        return state;
    }

    protected override BufferCare Visit(IOperation operation, BufferCare state)
    {
        if (pools.Returned(operation) is { } returned) Report(operation, returned, Storage.Of(((IInvocationOperation)operation).Instance, Values), PoolReturnKind.ObjectPool, state);
        else if (Storage.Put(operation, Values) is { } put) Report(operation, put.Value, put.Storage, PoolReturnKind.Storage, state);
        return operation switch
        {
            IFlowCaptureOperation capture => Assign(Place.Of(capture.Id), capture.Value, state),
            ISimpleAssignmentOperation assignment => Assign(assignment, state),
            IInvocationOperation call => Call(call, state),
            _ => state,
        };
    }

    protected override BufferCare VisitReturn(IOperation value, BufferCare state)
    {
        if (!IsReporting || subject is null || value.ConstantValue is { HasValue: true, Value: false }) return state;
        var care = CareWhenTrue(value, state, Place.Of(subject));
        var syntax = value.Syntax;
        _returns[syntax] = new PoolReturn(syntax, subject.Type, null, PoolReturnKind.Policy, Worse(syntax, care), null, false);
        return state;
    }

    private Care CareWhenTrue(IOperation value, BufferCare state, Place buffer)
    {
        if (value.ConstantValue is { HasValue: true, Value: bool constant }) return constant ? state[buffer] : Care.Bounded | Care.Emptied;
        if (Values.Unwrap(value) is IFlowCaptureReferenceOperation or ILocalReferenceOperation && Place.Written(value, Values) is { } flag
            && state[flag] is not Care.None and var known) return known | state[buffer];
        // "return TryReset(buffer)", "return base.Return(buffer)": another method decides.
        if (Values.Unwrap(value) is IInvocationOperation call && !SourceMethods.IsKnown(call.TargetMethod)) return Care.Bounded | Care.Emptied;
        var after = Assume(value, true, state)[buffer];
        return Values.Unwrap(value) is IInvocationOperation known2 && SourceMethods.Empties(known2.TargetMethod) ? after | Care.Emptied : after;
    }

    private BufferCare Assign(ISimpleAssignmentOperation assignment, BufferCare state)
    {
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } owner, Property.Name: var name } && growable.Contains(owner.Type)
            && Place.Of(owner, Values) is { } buffer)
        {
            return name switch
            {
                "Capacity" => state.Add(buffer, Care.Bounded),
                "Length" or "Position" => state.Add(buffer, Care.Emptied),
                _ => state,
            };
        }
        return Place.Written(assignment.Target, Values) is { } target ? Assign(target, assignment.Value, state) : state;
    }

    private BufferCare Assign(Place target, IOperation value, BufferCare state)
    {
        if (value.Type is { SpecialType: SpecialType.System_Boolean })
            return subject is null ? state : state.With(target, CareWhenTrue(value, state, Place.Of(subject)));
        if (Values.Unwrap(value) is IObjectCreationOperation or ITypeParameterObjectCreationOperation)
            return state.With(target, Care.Bounded | Care.Emptied | Care.Fresh);
        return Place.Of(value, Values) is { } source && !source.Equals(target) ? state.With(target, state[source]) : state.With(target, Care.None);
    }

    private BufferCare Call(IInvocationOperation call, BufferCare state)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } instance && growable.Contains(instance.Type) && Place.Of(instance, Values) is { } buffer)
            state = BufferMethods.After(method, growable.IsOfPlatform(instance.Type), state[buffer]) is var care ? state.With(buffer, care) : state;
        // writer.GetStringBuilder().Clear()
        else if (call.Instance is { } inner && Values.Unwrap(inner) is IInvocationOperation { Instance: { } outer } && growable.Contains(outer.Type)
            && Place.Of(outer, Values) is { } wrapper)
            state = state.With(wrapper, BufferMethods.After(method, true, state[wrapper]));
        foreach (var argument in call.Arguments) state = Pass(call, argument, state);
        return state;
    }

    private BufferCare Pass(IInvocationOperation call, IArgumentOperation argument, BufferCare state)
    {
        var method = call.TargetMethod;
        if (argument.Parameter is { RefKind: RefKind.Out } && Place.Written(argument.Value, Values) is { } taken) return state.With(taken, Care.None);
        if (Place.Of(argument.Value, Values) is not { } buffer || !growable.Contains(Values.Unwrap(argument.Value)?.Type))
            return method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && call.Arguments.Length > 1
                && new SizeReads(growable, Values).BufferOf(argument.Value, out _) is { } sized ? state.Add(sized, Care.Bounded) : state;
        if (IsReporting && argument.Parameter is { } parameter) _handedOn.Add(new HandedOn(parameter.OriginalDefinition, state[buffer]));
        var care = state[buffer];
        if ((care & Care.Fresh) != 0) care &= ~(Care.Fresh | Care.Bounded);
        if (argument.Parameter is { RefKind: RefKind.Ref }) care |= Care.Bounded | Care.Emptied;
        if (SourceMethods.LooksAtCapacity(method)) care |= Care.Bounded;
        if (SourceMethods.Empties(method)) care |= Care.Emptied;
        return state.With(buffer, care);
    }

    private void Report(IOperation operation, IOperation value, ISymbol? storage, PoolReturnKind kind, BufferCare state)
    {
        if (!IsReporting) return;
        var buffer = Values.Unwrap(value);
        if (buffer?.Type is not { } type || !growable.Contains(type) || buffer is IObjectCreationOperation) return;
        var care = Place.Of(value, Values) is { } place ? state[place] | state[Place.Written(value, Values)!] : Care.None;
        var parameter = buffer is IParameterReferenceOperation reference ? reference.Parameter : null;
        _returns[operation.Syntax] = new PoolReturn(operation.Syntax, type, storage, kind, Worse(operation.Syntax, care), parameter, IsTaken(buffer));
    }

    private bool IsTaken(IOperation buffer)
        => buffer is ILocalReferenceOperation local
            && Values.Unwrap(Values.Assignments.SingleValueOf(local.Local)) is IInvocationOperation { TargetMethod: { Name: "Get" } method }
            && pools.IsPool(method.ContainingType);

    // One return in a finally is seen once for each way in.
    private Care Worse(SyntaxNode syntax, Care care) => _returns.TryGetValue(syntax, out var known) ? known.Care & care : care;
}
