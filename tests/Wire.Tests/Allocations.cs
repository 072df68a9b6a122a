namespace NostrToolkit.Wire.Tests;

/// <summary>Counts what the current thread allocates.</summary>
internal static class Allocations
{
    /// <summary>The bytes that <paramref name="action"/> allocates in 1,000 runs, once it is warm: the least of three counts.</summary>
    public static long Of(Action action)
    {
        Repeat(action, 200);
        // A collection, and another test may cause one, often counts as allocated what this thread had left of its 8 KB (.NET 10.0.12: in
        // one of three). Nothing is left then for the next count, as long as nothing is allocated.
        var least = long.MaxValue;
        for (var counts = 0; counts < 3 && least > 0; counts++) least = Math.Min(least, Count(action));
        return least;
    }

    private static long Count(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(action, 1000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++) action();
    }
}
