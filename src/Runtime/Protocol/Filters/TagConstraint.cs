using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One <c>#x</c> of a <see cref="CompiledFilter"/>: an event must have a tag of that name with one of the values.</summary>
public sealed class TagConstraint
{
    // A tag value longer than this is decoded into a rented buffer; usual ones are ids, keys and addresses.
    private const int MaxOnStack = 512;

    // No escape decodes to fewer than a sixth of its bytes ("\u0041").
    private const int MaxEscapedLength = 6;

    private readonly byte[][] _values;
    private readonly int _longest;

    internal TagConstraint(in TagFilter filter)
    {
        Letter = filter.Letter;
        _values = new byte[filter.Values.Count][];
        var count = 0;
        foreach (var value in filter.Values)
        {
            var decoded = new byte[value.Raw.Length];
            var length = value.Unescape(decoded);
            _values[count++] = decoded[..length];
            _longest = Math.Max(_longest, length);
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
        if (value.Raw.Length > (long)_longest * MaxEscapedLength) return false;
        var rented = value.Raw.Length > MaxOnStack ? ArrayPool<byte>.Shared.Rent(value.Raw.Length) : null;
        Span<byte> decoded = rented ?? stackalloc byte[MaxOnStack];
        var accepts = Contains(decoded[..value.Unescape(decoded)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return accepts;
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
