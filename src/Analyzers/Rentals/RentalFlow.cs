using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>Follows what a method takes from pools, or gives back to them, along all its ways.</summary>
internal sealed partial class RentalFlow : ForwardAnalysis<Ways>
{
    private readonly RentalCalls _calls;
    private readonly HashSet<ISymbol> _captured;
    private readonly Dictionary<(RentalMistake, SyntaxNode), RentalFinding> _findings = [];

    public RentalFlow(ControlFlowGraph graph, RentalCalls calls, HashSet<ISymbol> captured)
        : base(graph)
    {
        _calls = calls;
        _captured = captured;
    }

    public IEnumerable<RentalFinding> Findings => _findings.Values;

    protected override Ways Join(Ways left, Ways right) => Ways.Join(left, right);

    protected override Ways Thrown(Ways state) => state.Select(static way => way.IsExceptional ? way : way with { IsExceptional = true });

    protected override Ways Visit(IOperation operation, Ways state)
    {
        if (IsReporting) Look(operation, state);
        switch (operation)
        {
            case IFlowCaptureOperation capture: return state.Select(way => Assign(way, Place.Of(capture.Id), capture.Value));
            case ISimpleAssignmentOperation assignment: return state.Select(way => Assign(way, assignment));
            case ICompoundAssignmentOperation compound when Place.Written(compound.Target, Values) is { } target: return state.Select(way => way.Set(target, default));
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (var target in deconstruction.Target.DescendantsAndSelf())
                    if (Place.Written(target, Values) is { } place) state = state.Select(way => way.Set(place, default));
                return state;
            case IInvocationOperation call: return state.Select(way => Call(way, call));
            case IObjectCreationOperation creation when !RentalCalls.IsView(creation.Type):
                return state.Select(way => creation.Arguments.Aggregate(way, (next, argument) => PassOn(next, argument.Value)));
            case IReturnOperation { ReturnedValue: { } yielded }: return state.Select(way => PassOn(way, yielded));
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } local } } pattern:
                return state.Select(way => way.Set(Place.Of(local), ValueOf(way, pattern.Value)));
            case ITupleOperation tuple when tuple.Parent is not IDeconstructionAssignmentOperation:
                return state.Select(way => tuple.Elements.Aggregate(way, PassOn));
            case IArrayInitializerOperation array: return state.Select(way => array.ElementValues.Aggregate(way, PassOn));
            case ICollectionExpressionOperation collection: return state.Select(way => collection.Elements.Aggregate(way, PassOn));
            default: return state;
        }
    }

    protected override Ways VisitReturn(IOperation value, Ways state) => state.Select(way =>
    {
        var held = ValueOf(way, value);
        return held.IsRented ? PassOn(way, value) with { Returning = held.Rental, ReturningAt = value.Syntax } : way;
    });

    protected override void VisitExit(Ways state)
    {
        foreach (var group in state.All.Where(static way => way.ReturningAt is not null).GroupBy(static way => way.ReturningAt!))
            Find(RentalMistake.UseAfterReturn, group.Key, group.Key.ToString(), [.. group], static way => (way.StateOf(way.Returning!) & RentalState.Returned) != 0);

        var ways = state.All.Where(static way => !way.IsExceptional).ToList();
        foreach (var rental in ways.SelectMany(static way => way.Rentals.Keys).OfType<IOperation>().Distinct())
        {
            var isCertain = ways.All(IsHeld);
            if (!ways.Any(IsHeld) || _calls.Rented(rental) == RentalSource.ObjectPool && !isCertain) continue;
            Find(RentalMistake.NeverReturned, rental.Syntax, NameOf(rental), ways, IsHeld);

            bool IsHeld(Way way) => way.Rentals.TryGetValue(rental, out var became) && (became & (RentalState.Returned | RentalState.Passed)) == 0;
        }
    }

    private Way Assign(Way way, ISimpleAssignmentOperation assignment)
    {
        var target = Values.Unwrap(assignment.Target);
        if (target is not ILocalReferenceOperation local || local.Local.IsRef || _captured.Contains(local.Local)) way = PassOn(way, assignment.Value);
        return Place.Written(assignment.Target, Values) is { } place ? Assign(way, place, assignment.Value) : way;
    }

    private Way Assign(Way way, Place target, IOperation value)
        => target.Symbol is { } symbol && _captured.Contains(symbol) ? way.Set(target, default) : way.Set(target, ValueOf(way, value));

    /// <summary>What an expression is, where the variables hold what they do.</summary>
    private Held ValueOf(Way way, IOperation? value)
    {
        switch (value)
        {
            case null: return default;
            case ISimpleAssignmentOperation assignment: return ValueOf(way, assignment.Value);
            case IFlowCaptureReferenceOperation temporary when way[Place.Of(temporary.Id)] is { Kind: not HeldKind.Unknown } captured: return captured;
            case IParenthesizedOperation parenthesized: return ValueOf(way, parenthesized.Operand);
            case IConversionOperation conversion:
                var operand = ValueOf(way, conversion.Operand);
                return operand.Kind == HeldKind.Rental && RentalCalls.IsView(conversion.Type) ? operand with { Kind = HeldKind.View } : operand;
            case { ConstantValue: { HasValue: true, Value: null } }: return new Held(HeldKind.Null);
            case { ConstantValue: { HasValue: true, Value: bool constant } }: return new Held(constant ? HeldKind.True : HeldKind.False);
            case IDefaultValueOperation { Type.IsReferenceType: true }: return new Held(HeldKind.Null);
            case IInvocationOperation call when _calls.Rented(call) is not null: return new Held(HeldKind.Rental, call);
            case IInvocationOperation { Instance: { } lease } call when _calls.IsOwner(call.Type) && _calls.IsOwner(lease.Type): return ValueOf(way, lease);
            case IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation when KeySources.Makes(value): return new Held(HeldKind.Key);
        }
        if (Place.Written(value, Values) is { } place && way[place] is { Kind: not HeldKind.Unknown } known) return known;
        if (RentalCalls.IsView(value.Type) && MakesView(value))
        {
            foreach (var child in value.ChildOperations)
            {
                var seen = ValueOf(way, child is IArgumentOperation argument ? argument.Value : child);
                if (seen.IsRented) return seen with { Kind = HeldKind.View };
                if (seen.Kind == HeldKind.Key) return seen;
            }
            return default;
        }
        return value is IObjectCreationOperation or IArrayCreationOperation ? new Held(HeldKind.NotNull) : default;
    }

    // A slice of .NET's making shows the same memory; what another method makes may be its own.
    private static bool MakesView(IOperation value) => value switch
    {
        IInvocationOperation call => RentalArguments.IsOfPlatform(call.TargetMethod),
        _ => true,
    };

    /// <summary>Somebody else has it from here on, and may give it back.</summary>
    private Way PassOn(Way way, IOperation value)
    {
        if (value is ISpreadOperation spread) value = spread.Operand;
        var held = ValueOf(way, value);
        return held.IsRented ? way.Add(held.Rental!, RentalState.Passed) : way;
    }

    private void Find(RentalMistake mistake, SyntaxNode syntax, string name, IReadOnlyCollection<Way> ways, Func<Way, bool> isMade)
    {
        var count = ways.Count(isMade);
        if (count == 0) return;
        var isCertain = count == ways.Count || _findings.TryGetValue((mistake, syntax), out var known) && known.IsCertain;
        _findings[(mistake, syntax)] = new RentalFinding(mistake, syntax, name, isCertain);
    }

    private static string NameOf(IOperation rental)
    {
        for (var parent = rental.Parent; parent is not null; parent = parent.Parent)
            if (parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation local }) return local.Local.Name;
        return rental.Syntax.ToString();
    }
}
