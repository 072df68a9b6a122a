using System.Diagnostics;

namespace NostrToolkit.Fuzz;

/// <summary>Runs one target after the other, each in as many loops at once as there are threads, and watches over them.</summary>
internal sealed record Campaign
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(5);

    /// <summary>How many loops run one target at once. Each has a seed of its own.</summary>
    public int Threads { get; init; } = 1;

    public ulong Seed { get; init; } = 1;

    /// <summary>The most executions of one target, over all threads.</summary>
    public long Executions { get; init; } = long.MaxValue;

    /// <summary>The time for one target.</summary>
    public TimeSpan Time { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>One execution that takes longer is a failure: a hang, or as good as one.</summary>
    public TimeSpan MaxExecutionTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where progress is told.</summary>
    public TextWriter Progress { get; init; } = TextWriter.Null;

    public CampaignResult Run(Func<IFuzzTarget> make)
    {
        var name = make().Name;
        var loops = Enumerable.Range(0, Threads).Select(index => new FuzzLoop(make(), Seed + (ulong)index)).ToList();
        var share = Executions == long.MaxValue ? Executions : (Executions + Threads - 1) / Threads;
        var time = Time == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Time;
        var watch = Stopwatch.StartNew();
        // Background threads: one that hangs must not keep the process alive.
        var threads = loops.ConvertAll(loop => new Thread(() => loop.Run(share, time)) { IsBackground = true });
        threads.ForEach(static thread => thread.Start());

        var told = TimeSpan.Zero;
        FuzzFailure? failure = null;
        while (failure is null && !threads.TrueForAll(static thread => thread.Join(50)))
        {
            failure = Failure(loops) ?? loops.Find(loop => loop.Running > MaxExecutionTime)?.Hang();
            if (watch.Elapsed - told < ProgressInterval) continue;
            told = watch.Elapsed;
            Progress.WriteLine($"{name}: {Executed(loops)} executions in {told.TotalSeconds:F0} s");
        }
        loops.ForEach(static loop => loop.Stop());
        failure ??= Failure(loops);
        // A loop that hangs, or runs on for a moment, still writes to its outcomes.
        var outcomes = failure is null ? loops.SelectMany(static loop => loop.Outcomes).Distinct().Count() : 0;
        return new CampaignResult(name, Executed(loops), watch.Elapsed, outcomes, failure);
    }

    private static long Executed(List<FuzzLoop> loops) => loops.Sum(static loop => loop.Executions);

    private static FuzzFailure? Failure(List<FuzzLoop> loops) => loops.Find(static loop => loop.Failure is not null)?.Failure;
}
