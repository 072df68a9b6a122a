using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One <c>#x</c> of a <see cref="CompiledFilter"/>: an event must have a tag of that name with one of the values.</summary>
public sealed class TagConstraint
{
    // A tag value longer than this is compared in a buffer of its own; usual ones are ids, keys and addresses.
    private const int MaxOnStack = 512;

    private readonly byte[][] _values;

    internal TagConstraint(in TagFilter filter)
    {
        Letter = filter.Letter;
        _values = new byte[filter.Values.Count][];
        var count = 0;
        foreach (var value in filter.Values)
        {
            var decoded = new byte[value.Raw.Length];
            _values[count++] = decoded[..value.Unescape(decoded)];
        }
        Array.Sort(_values, static (left, right) => left.AsSpan().SequenceCompareTo(right));
    }

    /// <summary>The tag's name, an ASCII letter; upper and lower case differ.</summary>
    public char Letter { get; }

    /// <summary>The accepted values as UTF-8, in ascending order of their bytes.</summary>
    public IReadOnlyList<byte[]> Values => _values;

    /// <summary>Whether one of the tags has the name, and as its second element one of the values (NIP-01).</summary>
    public bool IsMetBy(in TagList tags)
    {
        foreach (var tag in tags)
            if (tag.Count > 1 && tag.IsNamed(Letter) && Accepts(tag.Value)) return true;
        return false;
    }

    private bool Accepts(in JsonString value)
    {
        if (value.Escapes == JsonEscapes.None) return Contains(value.Raw.Span);
        Span<byte> decoded = value.Raw.Length <= MaxOnStack ? stackalloc byte[MaxOnStack] : new byte[value.Raw.Length];
        return Contains(decoded[..value.Unescape(decoded)]);
    }

    private bool Contains(ReadOnlySpan<byte> value)
    {
        int low = 0, high = _values.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = value.SequenceCompareTo(_values[middle]);
            if (order == 0) return true;
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }
        return false;
    }
}
