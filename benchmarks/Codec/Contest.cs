using System.Diagnostics;
using System.Globalization;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// Two ways to do the same, in turn, over the whole corpus: the median of each, and the median of the ratios round by
/// round, which holds where the machine's speed drifts.
/// </summary>
internal static class Contest
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 9;

    public static void Run<T>(string name, T[] corpus, Func<T, int> ours, Func<T, int> peer)
    {
        var results = new List<(double Ours, double Peer)>();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var result = (PerSecond(corpus, ours), PerSecond(corpus, peer));
            if (round >= 0) results.Add(result);
        }
        var culture = CultureInfo.InvariantCulture;
        var ratio = Median(results.Select(static result => result.Ours / result.Peer));
        Console.WriteLine(string.Create(
            culture, $"{name}\t{Median(results.Select(static r => r.Ours)):F0}\t{Median(results.Select(static r => r.Peer)):F0}\t{ratio:F2}"));
    }

    private static double PerSecond<T>(T[] corpus, Func<T, int> operation)
    {
        var sum = 0;
        var start = Stopwatch.GetTimestamp();
        foreach (var item in corpus) sum += operation(item);
        var elapsed = Stopwatch.GetElapsedTime(start);
        // The sum is used, so that no operation can be left out.
        return sum < 0 ? 0 : corpus.Length / elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
