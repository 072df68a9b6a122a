namespace NostrToolkit.Wire.Tests;

/// <summary>Counts what the current thread allocates.</summary>
internal static class Allocations
{
    /// <summary>What one count may be too high where it cannot be repeated: several collections' worth, see <see cref="Least"/>.</summary>
    public const int Tolerance = 128 * 1024;

    /// <summary>The bytes that <paramref name="action"/> allocates in 1,000 runs, once it is warm.</summary>
    public static long Of(Action action)
    {
        Repeat(action, 200);
        return Least(() => Repeat(action, 1000));
    }

    /// <summary>The bytes that <paramref name="action"/> allocates in one run, once it is warm.</summary>
    public static long OfOne(Action action)
    {
        action();
        return Least(action);
    }

    // The least of three counts. A collection, and another test may cause one, often counts as allocated what this thread had left of its
    // 8 KB (.NET 10.0.12: in one of three). Nothing is left then for the next count, as long as nothing is allocated.
    private static long Least(Action action)
    {
        var least = long.MaxValue;
        for (var counts = 0; counts < 3 && least > 0; counts++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++) action();
    }
}
