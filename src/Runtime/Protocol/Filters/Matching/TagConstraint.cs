using System.Numerics;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// One <c>#x</c> of a compiled filter: an event must have a tag of that name with one of the values; or one <c>&amp;x</c>: with
/// each of them. Immutable.
/// </summary>
public sealed class TagConstraint
{
    private readonly int _letter;
    private readonly ReadOnlyMemory<byte>[] _values;

    // The values once more, in the order of their keys.
    private readonly ulong[] _keys;
    private readonly ReadOnlyMemory<byte>[] _byKey;
    private readonly ulong _bits;

    // By the lower bits of a key: the place in _keys plus one; 0 is free. At least half are free.
    private readonly int[] _places;

    internal TagConstraint(in TagFilter filter, bool requiresAll)
    {
        Letter = filter.Letter;
        RequiresAll = requiresAll;
        _letter = TagKey.IndexOf(Letter);
        _values = Decode(filter.Values);
        _byKey = [.. _values];
        _keys = [.. _values.Select(value => TagKey.Of(_letter, value.Span))];
        Array.Sort(_keys, _byKey);
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)_keys.Length * 2 + 1)];
        for (var i = 0; i < _keys.Length; i++)
        {
            _bits |= TagKey.BitOf(_keys[i]);
            var at = (int)_keys[i] & (_places.Length - 1);
            while (_places[at] != 0) at = (at + 1) & (_places.Length - 1);
            _places[at] = i + 1;
        }
    }

    /// <summary>The tag's name, an ASCII letter; upper and lower case differ.</summary>
    public char Letter { get; }

    /// <summary>Whether an event must have all values rather than one.</summary>
    public bool RequiresAll { get; }

    /// <summary>The values as UTF-8, in ascending order of their bytes, each once. An empty list is met by no event.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Values => _values;

    /// <summary>One bit for each value of which an event must have one; of all it must have, that of the first is enough.</summary>
    internal ulong Bits => RequiresAll && _keys.Length > 0 ? TagKey.BitOf(_keys[0]) : _bits;

    /// <summary>Whether the event's tags of the name have as their second element one of the values, or all (NIP-01).</summary>
    /// <param name="target">An event whose tags are read.</param>
    internal bool IsMetBy(MatchTarget target)
    {
        var bits = target.BitsOf(_letter);
        return RequiresAll ? (bits & _bits) == _bits && HasAll(target) : (bits & _bits) != 0 && HasAny(target);
    }

    // Each value of the shorter list is looked for in the longer one.
    private bool HasAny(MatchTarget target)
    {
        var keys = target.KeysOf(_letter, out var values);
        if (keys.Length > _keys.Length)
        {
            for (var i = 0; i < _keys.Length; i++)
                if (Has(keys, values, _keys[i], _byKey[i].Span)) return true;
            return false;
        }
        for (var i = 0; i < keys.Length; i++)
            if (Accepts(keys[i], values[i])) return true;
        return false;
    }

    private bool Accepts(ulong key, ReadOnlyMemory<byte> value)
    {
        var last = _places.Length - 1;
        for (var at = (int)key & last; _places[at] != 0; at = (at + 1) & last)
        {
            var place = _places[at] - 1;
            if (_keys[place] == key && _byKey[place].Span.SequenceEqual(value.Span)) return true;
        }
        return false;
    }

    private bool HasAll(MatchTarget target)
    {
        var keys = target.KeysOf(_letter, out var values);
        for (var i = 0; i < _keys.Length; i++)
            if (!Has(keys, values, _keys[i], _byKey[i].Span)) return false;
        return _keys.Length > 0;
    }

    // The event's tags are in ascending order of their keys.
    private static bool Has(ReadOnlySpan<ulong> keys, ReadOnlySpan<ReadOnlyMemory<byte>> values, ulong key, ReadOnlySpan<byte> value)
    {
        int low = 0, high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        // Two values of one key are next to never met.
        for (; low < keys.Length && keys[low] == key; low++)
            if (values[low].Span.SequenceEqual(value)) return true;
        return false;
    }

    private static ReadOnlyMemory<byte>[] Decode(in JsonList<JsonString> list)
    {
        var values = new byte[list.Count][];
        var count = 0;
        foreach (var value in list)
        {
            var decoded = new byte[value.Raw.Length];
            var length = value.Unescape(decoded);
            values[count++] = length == decoded.Length ? decoded : decoded[..length];
        }
        Array.Sort(values, static (left, right) => left.AsSpan().SequenceCompareTo(right));
        var distinct = new List<ReadOnlyMemory<byte>>(count);
        foreach (var value in values)
            if (distinct.Count == 0 || !distinct[^1].Span.SequenceEqual(value)) distinct.Add(value);
        return [.. distinct];
    }
}
