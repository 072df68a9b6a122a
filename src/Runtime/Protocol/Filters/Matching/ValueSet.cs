using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>The values that a filter lists for one field of an event: its own, in ascending order, each once. Immutable.</summary>
/// <typeparam name="T">The type of the field.</typeparam>
public sealed class ValueSet<T> : IReadOnlyList<T>
    where T : struct, IEquatable<T>, IComparable<T>, IJsonValue<T>
{
    // Up to so many are looked at one by one.
    private const int MaxScanned = 4;

    // Of 200,000 numbers tried, the one that gives the 57 kinds in widest use 49 bits, and the 19 most frequent a bit each.
    private const uint KindFactor = 0x640A28CB;

    private readonly T[] _values;

    // By hash: in the lower bits a place in _values plus one, in the others those of the hash, so that a value is only looked at if it
    // is the one; 0 is free. At least half are free, so that a search ends soon.
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
    public bool Contains(in T value) => Contains(value, value.GetHashCode());

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="value">The value.</param>
    /// <param name="hash">Its hash, computed once for many sets.</param>
    public bool Contains(in T value, int hash)
    {
        if (_places is not { } places)
        {
            foreach (ref readonly var candidate in _values.AsSpan())
                if (Same(candidate, value)) return true;
            return false;
        }
        var last = places.Length - 1;
        for (var at = hash & last; places[at] != 0; at = (at + 1) & last)
            if (((places[at] ^ hash) & ~last) == 0 && Same(_values[(places[at] & last) - 1], value)) return true;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The upper bits of the hash, since the lower ones are the place in the index. A kind is its own hash: multiplied, so that 30023 does
    // not share the bit of 7.
    internal static ulong BitOf(int hash) => 1UL << (int)(typeof(T) == typeof(Kind) ? (uint)hash * KindFactor >> 26 : (uint)hash >> 26);

    // These values are their bytes and nothing else: 32 of them are one comparison of vectors, where Equals would copy them first.
    private static bool Same(in T left, in T right)
        => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in left)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in right)));

    private static int[] Index(T[] values)
    {
        var places = new int[BitOperations.RoundUpToPowerOf2((uint)values.Length * 2)];
        for (var i = 0; i < values.Length; i++)
        {
            var (hash, last) = (values[i].GetHashCode(), places.Length - 1);
            var at = hash & last;
            while (places[at] != 0) at = (at + 1) & last;
            places[at] = (hash & ~last) | (i + 1);
        }
        return places;
    }
}
