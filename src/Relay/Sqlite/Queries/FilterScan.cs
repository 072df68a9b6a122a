namespace NostrToolkit.Relay;

/// <summary>Finds what matches one filter, newest first, in the snapshot that a reader has open.</summary>
internal sealed class FilterScan(EventReader reader, CompiledFilter filter, int limit, CancellationToken cancellationToken)
{
    // A plan with more keys than this is a long one anyway: counting on would cost more than it tells.
    private const int MaxCount = 1000;
    private const int SmallestRead = 4;

    public IEnumerable<ScanKey> Run()
    {
        if (filter.IsNever || limit == 0) return [];
        var plan = Shortest(ScanPlan.For(filter));
        var keys = reader.Keys(plan.Index);
        // Twice an even share, so that most ranges are read once.
        var firstRead = plan.Ranges.Count == 1 ? limit : Math.Max(SmallestRead, limit / plan.Ranges.Count * 2);
        return RangeMerge.Merge(plan.Ranges.Select(Cursor))
            .Where(key => Accepts(key, plan))
            .Take(limit);

        RangeCursor Cursor(IndexRange range)
        {
            // Thousands of authors without an event are a long scan, too.
            cancellationToken.ThrowIfCancellationRequested();
            return new RangeCursor(keys, range, filter, firstRead);
        }
    }

    private bool Accepts(ScanKey key, ScanPlan plan)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return filter.Kinds?.Contains(key.Kind) != false && (!plan.ReadsEvents || reader.Matches(key.Sequence, filter));
    }

    private ScanPlan Shortest(IReadOnlyList<ScanPlan> plans) => plans.Count == 1 ? plans[0] : plans.MinBy(Count)!;

    private long Count(ScanPlan plan)
    {
        long count = 0;
        foreach (var range in plan.Ranges)
        {
            count += reader.Count(plan.Index, range, filter, MaxCount - count);
            if (count >= MaxCount) break;
        }
        return count;
    }
}
