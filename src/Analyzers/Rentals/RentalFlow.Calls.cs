using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

internal sealed partial class RentalFlow
{
    private Way Call(Way way, IInvocationOperation call)
    {
        if (_calls.Rented(call) is not null) return way.Take(call);
        if (ReturnedBy(call) is { } returned)
        {
            var held = ValueOf(way, returned);
            if (held.Kind == HeldKind.View) return way;
            if (held.Kind == HeldKind.Rental) return way.Set(held.Rental!, RentalState.Returned);
            return ForeignPlace(returned) is { } place ? way.Set(place, new Held(HeldKind.Rental, place)).Set((object)place, RentalState.Returned) : way;
        }
        way = KeySources.Clears(call) is { } cleared ? WithSecret(way, cleared, false) : call.Arguments.Aggregate(way, (next, argument) => Pass(next, call, argument));
        foreach (var destination in KeySources.Written(call, value => ValueOf(way, value).Kind == HeldKind.Key || IsSecret(way, value))) way = WithSecret(way, destination, true);
        return call.Instance is IInstanceReferenceOperation or { Type.TypeKind: TypeKind.Delegate } ? way.ForgetMembers() : way;
    }

    private Way Pass(Way way, IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && Place.Written(argument.Value, Values) is { } place)
            return PassOn(way, argument.Value).Set(place, default);
        var held = ValueOf(way, argument.Value);
        return held.IsRented && RentalArguments.MayTakeOver(call, argument, held.Kind) ? way.Add(held.Rental!, RentalState.Passed) : way;
    }

    private IOperation? ReturnedBy(IInvocationOperation call) => _calls.Returned(call) ?? RentalArguments.ReturnedByOwnMethod(call, _calls);

    // What was not taken here, but is given back here: a parameter, or a field.
    private Place? ForeignPlace(IOperation returned)
        => Place.Written(returned, Values) is { Symbol: ILocalSymbol or IParameterSymbol or IFieldSymbol } place && !_captured.Contains(place.Symbol!) ? place : null;

    private Way WithSecret(Way way, IOperation memory, bool isSecret)
    {
        var held = ValueOf(way, memory);
        if (!held.IsRented || !way.Rentals.TryGetValue(held.Rental!, out var state)) return way;
        return way.Set(held.Rental!, isSecret ? state | RentalState.Secret : state & ~RentalState.Secret);
    }

    private bool IsSecret(Way way, IOperation memory)
        => ValueOf(way, memory) is { IsRented: true } held && (way.StateOf(held.Rental!) & RentalState.Secret) != 0;
}
