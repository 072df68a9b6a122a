using System.Collections;

namespace NostrToolkit;

/// <summary>All single-letter tags that a filter asks for, all to be met. Immutable.</summary>
public sealed class TagConstraintList : IReadOnlyList<TagConstraint>
{
    private readonly TagConstraint[] _constraints;

    private TagConstraintList(in TagFilterList list, bool requiresAll)
    {
        _constraints = new TagConstraint[list.Count];
        var count = 0;
        foreach (var tag in list)
        {
            Letters |= 1UL << TagKey.IndexOf(tag.Letter);
            var constraint = _constraints[count++] = new TagConstraint(tag, requiresAll);
            IsNever |= constraint.Values.Count == 0;
            if (ulong.PopCount(constraint.Bits) < ulong.PopCount(Bits)) Bits = constraint.Bits;
        }
    }

    /// <inheritdoc/>
    public int Count => _constraints.Length;

    /// <summary>Whether no event can meet them: one is an empty list.</summary>
    public bool IsNever { get; }

    /// <summary>
    /// Bits of the values of one tag, the one that fewest events have: where an event's <see cref="MatchTarget.TagBits"/> has none of
    /// them, it does not match. All, where no tag is asked for.
    /// </summary>
    public ulong Bits { get; } = ulong.MaxValue;

    /// <summary>One bit for each letter that a tag must have.</summary>
    internal ulong Letters { get; }

    /// <inheritdoc/>
    public TagConstraint this[int index] => _constraints[index];

    /// <summary>Copies the values out of received members; of each, one is enough.</summary>
    public static TagConstraintList AnyOf(in TagFilterList list) => new(list, requiresAll: false);

    /// <summary>Copies the values out of received members; of each, all are needed.</summary>
    public static TagConstraintList AllOf(in TagFilterList list) => new(list, requiresAll: true);

    /// <summary>Whether the event's tags meet all of them.</summary>
    public bool AreMetBy(MatchTarget target)
    {
        if (_constraints.Length == 0) return true;
        target.ReadTags();
        if ((Letters & ~target.Letters) != 0) return false;
        foreach (var constraint in _constraints)
            if (!constraint.IsMetBy(target)) return false;
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<TagConstraint> GetEnumerator() => ((IEnumerable<TagConstraint>)_constraints).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
