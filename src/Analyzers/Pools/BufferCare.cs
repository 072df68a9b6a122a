using System.Collections.Immutable;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>The buffers of a method and what has been done for them. An impossible way has done everything.</summary>
internal sealed class BufferCare : IEquatable<BufferCare>
{
    public static readonly BufferCare None = new(ImmutableDictionary<Place, Care>.Empty);

    private readonly ImmutableDictionary<Place, Care> _buffers;

    private BufferCare(ImmutableDictionary<Place, Care> buffers) => _buffers = buffers;

    public Care this[Place place] => _buffers.TryGetValue(place, out var care) ? care : Care.None;

    public BufferCare With(Place place, Care care)
    {
        if (care == this[place]) return this;
        return new BufferCare(care == Care.None ? _buffers.Remove(place) : _buffers.SetItem(place, care));
    }

    public BufferCare Add(Place place, Care care) => With(place, this[place] | care);

    public static BufferCare Join(BufferCare left, BufferCare right)
    {
        if (ReferenceEquals(left, right)) return left;
        var joined = left;
        foreach (var place in left._buffers.Keys.Concat(right._buffers.Keys))
        {
            var all = left[place] & right[place];
            var any = left[place] | right[place];
            joined = joined.With(place, all & (Care.Bounded | Care.Fresh) | any & Care.Emptied);
        }
        return joined;
    }

    public bool Equals(BufferCare? other)
        => other is not null && other._buffers.Count == _buffers.Count && _buffers.All(pair => other[pair.Key] == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as BufferCare);

    public override int GetHashCode() => _buffers.Count;
}
