using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A filter that owns its values, sorted for matching: what a live subscription keeps and a store's query starts from.
/// Immutable; thread-safe.
/// </summary>
public sealed class CompiledFilter
{
    private CompiledFilter(in FilterView view, long? maxLimit)
    {
        Ids = Sorted(view.Ids);
        Authors = Sorted(view.Authors);
        Kinds = Sorted(view.Kinds);
        Since = view.Since?.Seconds ?? 0;
        Until = view.Until?.Seconds ?? long.MaxValue;
        Limit = maxLimit is { } most ? Math.Min(view.Limit?.Count ?? most, most) : view.Limit?.Count;
        var tags = new TagConstraint[view.Tags.Count];
        var count = 0;
        foreach (var tag in view.Tags) tags[count++] = new TagConstraint(tag);
        Tags = tags;
    }

    /// <summary>Accepted ids in ascending order; <see langword="null"/> accepts all, an empty list none.</summary>
    public IReadOnlyList<EventId>? Ids { get; }

    /// <summary>Accepted authors in ascending order; <see langword="null"/> accepts all, an empty list none.</summary>
    public IReadOnlyList<PublicKey>? Authors { get; }

    /// <summary>Accepted kinds in ascending order; <see langword="null"/> accepts all, an empty list none.</summary>
    public IReadOnlyList<Kind>? Kinds { get; }

    /// <summary>The earliest <c>created_at</c> in seconds, inclusive.</summary>
    public long Since { get; }

    /// <summary>The latest <c>created_at</c> in seconds, inclusive.</summary>
    public long Until { get; }

    /// <summary>At most so many stored events. Not looked at by <see cref="Matches"/>.</summary>
    public long? Limit { get; }

    /// <summary>The single-letter tags an event must have, one value each.</summary>
    public IReadOnlyList<TagConstraint> Tags { get; }

    /// <summary>Whether no event can ever match: an empty list, or a <c>since</c> after the <c>until</c>.</summary>
    public bool IsNever
        => Since > Until || Ids is { Count: 0 } || Authors is { Count: 0 } || Kinds is { Count: 0 } || Tags.Any(static tag => tag.Values.Count == 0);

    /// <summary>Copies the values out of a received filter.</summary>
    public static CompiledFilter From(in FilterView view) => new(view, maxLimit: null);

    /// <summary>Copies the values out of the filters of a REQ.</summary>
    /// <param name="list">The filters.</param>
    /// <param name="maxLimit">The most stored events for each, also where a filter asks for more or says nothing.</param>
    public static CompiledFilter[] From(in FilterList list, long? maxLimit = null)
    {
        var filters = new CompiledFilter[list.Count];
        var count = 0;
        foreach (var view in list) filters[count++] = new CompiledFilter(view, maxLimit);
        return filters;
    }

    /// <summary>Whether the event matches. Allocates nothing.</summary>
    public bool Matches(in EventView view)
    {
        if (view.CreatedAt.Seconds < Since || view.CreatedAt.Seconds > Until) return false;
        if (!Accepts(Kinds, view.Kind) || !Accepts(Ids, view.Id) || !Accepts(Authors, view.PublicKey)) return false;
        foreach (var constraint in (TagConstraint[])Tags)
            if (!constraint.IsMetBy(view.Tags)) return false;
        return true;
    }

    private static bool Accepts<T>(IReadOnlyList<T>? sorted, T value) => sorted is null || Array.BinarySearch((T[])sorted, value) >= 0;

    private static T[]? Sorted<T>(JsonList<T>? list)
        where T : IJsonValue<T>
    {
        if (list is not { } values) return null;
        var items = new T[values.Count];
        var count = 0;
        foreach (var value in values) items[count++] = value;
        Array.Sort(items);
        return items;
    }
}
