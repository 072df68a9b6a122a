namespace NostrToolkit.Allocation.Tests;

/// <summary>Measures what a hot path allocates on the managed heap.</summary>
internal static class AllocationProbe
{
    // Statics are initialized, pools filled, and the JIT has had the 30 calls after which it optimizes.
    private const int WarmUpRounds = 3;

    // A collection may empty a shared pool in the middle of a round, which then refills; the smallest round tells.
    private const int Rounds = 3;

    /// <summary>The bytes that <paramref name="operation"/> allocates per call, on average over the items, once warm.</summary>
    public static double BytesPerOperation<T>(IReadOnlyList<T> items, Action<T> operation)
    {
        for (var round = 0; round < WarmUpRounds; round++) Run(items, operation);
        var smallest = long.MaxValue;
        for (var round = 0; round < Rounds; round++) smallest = Math.Min(smallest, Run(items, operation));
        return smallest / (double)items.Count;
    }

    private static long Run<T>(IReadOnlyList<T> items, Action<T> operation)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < items.Count; i++) operation(items[i]);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
