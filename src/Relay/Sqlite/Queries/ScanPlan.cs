namespace NostrToolkit.Relay;

/// <summary>One way to find what matches a filter: walk these ranges of an index, then check what the index does not tell.</summary>
/// <param name="Index">The index that leads.</param>
/// <param name="Ranges">The ranges; an event may stand in several.</param>
/// <param name="ReadsEvents">Whether time and kind, which every index tells, are not enough to decide.</param>
internal sealed record ScanPlan(ScanIndex Index, IReadOnlyList<IndexRange> Ranges, bool ReadsEvents)
{
    // Authors times kinds: beyond it, walking the authors and skipping foreign kinds is cheaper than so many ranges.
    private const int MaxPairs = 2000;

    /// <summary>The plans that are worth a look. More than one only where a filter has tags and something as selective.</summary>
    public static IReadOnlyList<ScanPlan> For(CompiledFilter filter)
    {
        if (filter.Ids is not null) return [ById(filter)];
        ScanPlan[] plans = [.. filter.Tags.Select(tag => ByTag(filter, tag)), .. ByAuthor(filter)];
        if (plans.Length > 0) return plans;
        return filter.Kinds is { } kinds
            ? [new ScanPlan(ScanIndex.Kind, [.. kinds.Select(IndexRange.Of)], ReadsEvents: false)]
            : [new ScanPlan(ScanIndex.Time, [IndexRange.Everything], ReadsEvents: false)];
    }

    private static ScanPlan ById(CompiledFilter filter)
        => new(ScanIndex.Id, [.. filter.Ids!.Select(IndexRange.Of)], filter.Authors is not null || filter.Tags.Count > 0);

    private static ScanPlan ByTag(CompiledFilter filter, TagConstraint tag)
    {
        var ranges = tag.Values.Select(value => IndexRange.Of(tag.Letter, value));
        return new(ScanIndex.Tag, [.. ranges], filter.Authors is not null || filter.Tags.Count > 1);
    }

    private static IEnumerable<ScanPlan> ByAuthor(CompiledFilter filter)
    {
        if (filter.Authors is not { } authors) return [];
        if (filter.Kinds is not { } kinds || (long)authors.Count * kinds.Count > MaxPairs)
            return [new ScanPlan(ScanIndex.Author, [.. authors.Select(IndexRange.Of)], filter.Tags.Count > 0)];
        var pairs = authors.SelectMany(author => kinds.Select(kind => IndexRange.Of(author, kind)));
        return [new ScanPlan(ScanIndex.AuthorAndKind, [.. pairs], filter.Tags.Count > 0)];
    }
}
