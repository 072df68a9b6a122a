using System.Diagnostics;
using System.Globalization;

namespace NostrToolkit.Benchmarks;

/// <summary>
/// Two ways to do the same, in turn, over the whole corpus: the median of each, and the median of the ratios round by
/// round, which holds where the machine's speed drifts.
/// </summary>
public static class Contest
{
    private const int UsualRounds = 9;
    private const int Pauses = 4;

    // The JIT looks at what is hot every 100 ms, and compiles beside us: shorter, and what is measured is its first draft.
    // On a machine with no core to spare it needs the pauses, and a corpus of rare shapes needs the time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LeastRound = TimeSpan.FromMilliseconds(100);

    /// <summary>Prints a line "name, ours, peer, ratio", both in operations per second.</summary>
    /// <param name="name">What is done, in which unit, against whom.</param>
    /// <param name="corpus">What it is done with.</param>
    /// <param name="ours">Ours, once; the result keeps it from being left out.</param>
    /// <param name="peer">The peer's, once.</param>
    /// <param name="operations">How many operations one call is.</param>
    /// <param name="rounds">How often; more where the two are close.</param>
    public static void Run<T>(string name, T[] corpus, Func<T, int> ours, Func<T, int> peer, int operations = 1, int rounds = UsualRounds)
    {
        for (var pause = 0; pause < Pauses; pause++)
        {
            Repeat(corpus, ours, WarmUp / Pauses);
            Repeat(corpus, peer, WarmUp / Pauses);
            Thread.Sleep(Pause);
        }
        var results = new (double Ours, double Peer)[rounds];
        foreach (ref var result in results.AsSpan())
            result = (operations * Repeat(corpus, ours, LeastRound), operations * Repeat(corpus, peer, LeastRound));
        var ratio = Median(results.Select(static result => result.Ours / result.Peer));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\t{Median(results.Select(static r => r.Ours)):F0}\t{Median(results.Select(static r => r.Peer)):F0}\t{ratio:F2}"));
    }

    /// <summary>Goes through the corpus until the time is over, once at least, and returns the calls per second.</summary>
    private static double Repeat<T>(T[] corpus, Func<T, int> operation, TimeSpan time)
    {
        var (sum, passes, start) = (0, 0, Stopwatch.GetTimestamp());
        do
        {
            foreach (var item in corpus) sum += operation(item);
            passes++;
        }
        while (Stopwatch.GetElapsedTime(start) < time);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return sum == int.MinValue ? 0 : (double)passes * corpus.Length / elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
