namespace NostrToolkit;

/// <summary>
/// A filter that owns its values, made for matching: what a live subscription keeps and a store's query starts from.
/// Immutable; thread-safe.
/// </summary>
/// <remarks><see cref="Limit"/> and <see cref="Search"/> are for the query of stored events; <c>Matches</c> does not look at them.</remarks>
[NostrMatcher(typeof(FilterView))]
public sealed partial class CompiledFilter
{
    /// <summary>At most so many stored events.</summary>
    public long? Limit { get; private set; }

    /// <summary>
    /// Words to search for (NIP-50), or <see langword="null"/>. Whoever does not search must refuse such a filter: without its words it
    /// is wider than it says.
    /// </summary>
    public string? Search { get; private set; }

    /// <summary>Copies the values out of the filters of a REQ.</summary>
    /// <param name="list">The filters.</param>
    /// <param name="maxLimit">The most stored events for each, also where a filter asks for more or says nothing.</param>
    public static CompiledFilter[] From(in FilterList list, long? maxLimit = null)
    {
        var filters = new CompiledFilter[list.Count];
        var count = 0;
        foreach (var view in list) filters[count++] = new CompiledFilter(view) { Limit = Least(view.Limit?.Count, maxLimit) };
        return filters;
    }

    partial void OnCompiled(in FilterView filter)
    {
        Limit = filter.Limit?.Count;
        Search = filter.Search?.ToString();
    }

    private static long? Least(long? limit, long? most) => limit is { } wanted && most is { } allowed ? Math.Min(wanted, allowed) : limit ?? most;
}
