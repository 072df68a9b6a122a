namespace NostrToolkit.Wire.Tests;

/// <summary>Counts what the current thread allocates.</summary>
internal static class Allocations
{
    /// <summary>The bytes that <paramref name="action"/> allocates in 1,000 runs, once it is warm.</summary>
    public static long Of(Action action)
    {
        Repeat(action, 200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(action, 1000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Repeat(Action action, int times)
    {
        for (var i = 0; i < times; i++) action();
    }
}
