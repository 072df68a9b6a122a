using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>What became of something taken from a pool.</summary>
[Flags]
internal enum RentalState
{
    /// <summary>This method must give it back.</summary>
    Held = 0,

    /// <summary>It was given back.</summary>
    Returned = 1,

    /// <summary>Somebody else may have it, and give it back.</summary>
    Passed = 2,

    /// <summary>It holds a key.</summary>
    Secret = 4,
}

/// <summary>What a variable holds, as far as it is known.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rental">What was rented, for a rental or a view of it: the call that took it, or the place where it was found.</param>
internal readonly record struct Held(HeldKind Kind, object? Rental = null)
{
    public bool IsRented => Kind is HeldKind.Rental or HeldKind.View;
}

/// <summary>What a variable may be known to hold.</summary>
internal enum HeldKind
{
    Unknown,
    Null,
    NotNull,
    True,
    False,
    Rental,
    View,
    Key,
}

/// <summary>
/// One way through a method up to some operation: what its variables hold, and what became of what was rented. Ways that differ are kept
/// apart, so that "if (rented is not null) Return(rented)" is seen to be enough.
/// </summary>
internal sealed record Way(
    ImmutableDictionary<Place, Held> Variables,
    ImmutableDictionary<object, RentalState> Rentals,
    object? Returning,
    SyntaxNode? ReturningAt,
    bool IsExceptional)
{
    public static readonly Way Start = new(ImmutableDictionary<Place, Held>.Empty, ImmutableDictionary<object, RentalState>.Empty, null, null, false);

    private int? _hash;

    public Held this[Place place] => Variables.TryGetValue(place, out var held) ? held : default;

    public RentalState StateOf(object rental) => Rentals.TryGetValue(rental, out var state) ? state : RentalState.Passed;

    /// <summary>Sets a variable; what was reached from its old value is unknown.</summary>
    public Way Set(Place place, Held held)
    {
        var variables = Variables.RemoveRange(Variables.Keys.Where(other => IsWithin(other, place)));
        if (held.Kind != HeldKind.Unknown) variables = variables.SetItem(place, held);
        return Same(variables, Variables) ? this : this with { Variables = variables, _hash = null };
    }

    public Way Set(object rental, RentalState state)
        => Rentals.TryGetValue(rental, out var known) && known == state ? this : this with { Rentals = Rentals.SetItem(rental, state), _hash = null };

    public Way Add(object rental, RentalState state) => Set(rental, Rentals.TryGetValue(rental, out var known) ? known | state : state);

    /// <summary>A call takes something anew: whoever holds what it took the last time holds something unknown.</summary>
    public Way Take(object rental)
    {
        var stale = Variables.Where(pair => Equals(pair.Value.Rental, rental)).Select(static pair => pair.Key);
        return (this with { Variables = Variables.RemoveRange(stale), _hash = null }).Set(rental, RentalState.Held);
    }

    /// <summary>Another method of the object has run: its fields may hold anything.</summary>
    public Way ForgetMembers()
    {
        var members = Variables.Keys.Where(static place => place.IsMember).ToList();
        return members.Count == 0 ? this : this with { Variables = Variables.RemoveRange(members), _hash = null };
    }

    public bool Equals(Way? other)
        => other is not null && IsExceptional == other.IsExceptional && Equals(Returning, other.Returning) && ReturningAt == other.ReturningAt
            && Same(Variables, other.Variables) && Same(Rentals, other.Rentals);

    public override int GetHashCode()
    {
        if (_hash is { } known) return known;
        var hash = Variables.Count * 31 + Rentals.Count + (IsExceptional ? 7 : 0);
        foreach (var pair in Variables) hash ^= pair.Key.GetHashCode() * 31 + (int)pair.Value.Kind;
        foreach (var pair in Rentals) hash ^= pair.Key.GetHashCode() * 17 + (int)pair.Value;
        _hash = hash;
        return hash;
    }

    private static bool IsWithin(Place place, Place owner)
    {
        for (var current = place; current is not null; current = current.Owner)
            if (current.Equals(owner)) return true;
        return false;
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right)
        where TKey : notnull
        => ReferenceEquals(left, right)
            || left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && EqualityComparer<TValue>.Default.Equals(pair.Value, value));
}
