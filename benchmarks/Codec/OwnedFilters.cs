using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>The filters a client would have built to send a REQ, from one that was received.</summary>
internal static class OwnedFilters
{
    public static Filter[] Of(FilterList list)
    {
        var filters = new List<Filter>();
        foreach (var view in list) filters.Add(Of(view));
        return [.. filters];
    }

    private static Filter Of(FilterView view)
    {
        var tags = new Dictionary<char, IReadOnlyList<string>>();
        foreach (var tag in view.Tags) tags[tag.Letter] = [.. Items(tag.Values).Select(static value => value.ToString())];
        return new Filter
        {
            Ids = view.Ids is { } ids ? Items(ids) : null,
            Authors = view.Authors is { } authors ? Items(authors) : null,
            Kinds = view.Kinds is { } kinds ? Items(kinds) : null,
            Since = view.Since,
            Until = view.Until,
            Limit = view.Limit?.Count,
            Tags = tags.Count == 0 ? null : tags,
        };
    }

    private static List<T> Items<T>(JsonList<T> list)
        where T : IJsonValue<T>
    {
        var items = new List<T>(list.Count);
        foreach (var item in list) items.Add(item);
        return items;
    }
}
