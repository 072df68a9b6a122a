using System.Collections.Immutable;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>All ways that lead to an operation. Too many to follow are none to speak of.</summary>
internal sealed class Ways : IEquatable<Ways>
{
    private const int Max = 48;

    public static readonly Ways Start = new([Way.Start]);
    public static readonly Ways TooMany = new([]);
    public static readonly Ways None = new([]);

    private Ways(ImmutableHashSet<Way> all) => All = all;

    public ImmutableHashSet<Way> All { get; }

    public static Ways Join(Ways left, Ways right)
    {
        if (ReferenceEquals(left, right)) return left;
        if (ReferenceEquals(left, TooMany) || ReferenceEquals(right, TooMany)) return TooMany;
        return Of(left.All.Union(right.All));
    }

    /// <summary>Each way with a change, or without those that turn out to be impossible.</summary>
    public Ways Select(Func<Way, Way?> change)
    {
        if (All.IsEmpty) return this;
        var builder = ImmutableHashSet.CreateBuilder<Way>();
        var changed = false;
        foreach (var way in All)
        {
            var next = change(way);
            changed |= !ReferenceEquals(next, way);
            if (next is not null) builder.Add(next);
        }
        return changed ? Of(builder.ToImmutable()) : this;
    }

    public bool Equals(Ways? other)
        => other is not null && (ReferenceEquals(this, other)
            || !ReferenceEquals(this, TooMany) && !ReferenceEquals(other, TooMany) && All.SetEquals(other.All));

    public override bool Equals(object? obj) => Equals(obj as Ways);

    public override int GetHashCode() => All.Count;

    private static Ways Of(ImmutableHashSet<Way> ways) => ways.Count > Max ? TooMany : ways.IsEmpty ? None : new Ways(ways);
}
