using System.Collections;
using System.Numerics;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>The values that a filter lists for one field of an event: its own, in ascending order, each once. Immutable.</summary>
/// <typeparam name="T">The type of the field.</typeparam>
public sealed class ValueSet<T> : IReadOnlyList<T>
    where T : struct, IEquatable<T>, IComparable<T>, IJsonValue<T>
{
    // Up to so many are looked at one by one.
    private const int MaxScanned = 4;

    private readonly T[] _values;

    // Places in _values plus one, by hash; 0 is free. At least half are free, so that a search ends soon.
    private readonly int[]? _places;

    private ValueSet(T[] sorted)
    {
        _values = sorted;
        foreach (ref readonly var value in sorted.AsSpan()) Bits |= BitOf(value.GetHashCode());
        if (sorted.Length > MaxScanned) _places = Index(sorted);
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <summary>One bit of 64 for each value, by its hash: where an event's <see cref="MatchTarget">bit</see> is none of them, it has none of the values.</summary>
    public ulong Bits { get; }

    /// <inheritdoc/>
    public T this[int index] => _values[index];

    /// <summary>Copies the values out of a received list; <see langword="null"/> if there is none.</summary>
    public static ValueSet<T>? From(JsonList<T>? list)
    {
        if (list is not { } received) return null;
        var values = new T[received.Count];
        var count = 0;
        foreach (var value in received) values[count++] = value;
        Array.Sort(values);
        var distinct = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || !values[i].Equals(values[distinct - 1])) values[distinct++] = values[i];
        return new ValueSet<T>(distinct == values.Length ? values : values[..distinct]);
    }

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(in T value)
    {
        if (_places is not { } places)
        {
            foreach (ref readonly var candidate in _values.AsSpan())
                if (candidate.Equals(value)) return true;
            return false;
        }
        var last = places.Length - 1;
        for (var at = value.GetHashCode() & last; places[at] != 0; at = (at + 1) & last)
            if (_values[places[at] - 1].Equals(value)) return true;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The upper half of the hash: the lower one is the place in the index.
    internal static ulong BitOf(int hash) => 1UL << (typeof(T) == typeof(Kind) ? hash & 63 : hash >>> 26);

    private static int[] Index(T[] values)
    {
        var places = new int[BitOperations.RoundUpToPowerOf2((uint)values.Length * 2)];
        for (var i = 0; i < values.Length; i++)
        {
            var at = values[i].GetHashCode() & (places.Length - 1);
            while (places[at] != 0) at = (at + 1) & (places.Length - 1);
            places[at] = i + 1;
        }
        return places;
    }
}
