using System.Diagnostics;
using System.Globalization;

namespace NostrToolkit.Benchmarks.Generation;

/// <summary>Our generators and System.Text.Json's over the same types, in turn. Times: a ratio below 1 is in our favour.</summary>
internal static class GeneratorBenchmark
{
    private const int Rounds = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static void Run(int count)
    {
        Console.Error.WriteLine($"making two projects of {count} types ...");
        var shapes = ShapeMix.Create(count);
        var ours = new Project(Spelling.Ours(shapes), Toolchain.Generators(typeof(Generators.CodecGenerator).Assembly));
        var peer = new Project(Spelling.Peer(shapes), Toolchain.Generators("System.Text.Json.SourceGeneration"));
        Console.Error.WriteLine($"{ours.Files} files of ours, {peer.Files} of the peer's");

        Console.WriteLine("name\tours\tpeer\tratio");
        var types = $"{count} types (peer: System.Text.Json)";
        Run($"generate from nothing, µs per type, {types}", 1000.0 / count, ours.Cold, peer.Cold);
        Run($"generate over symbols that exist, µs per type, {types}", 1000.0 / count, ours.ColdOverSymbols, peer.ColdOverSymbols);
        Run($"after an unrelated edit, ms, {types}", 1, ours.UnrelatedEdit, peer.UnrelatedEdit);
        Run($"after an edit of one field, ms, {types}", 1, ours.FieldEdit, peer.FieldEdit);
    }

    private static void Run(string name, double unit, Func<Action> ours, Func<Action> peer)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;) _ = (Time(ours), Time(peer));
        var results = new (double Ours, double Peer)[Rounds];
        foreach (ref var result in results.AsSpan()) result = (unit * Time(ours), unit * Time(peer));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\t{Median(results.Select(static r => r.Ours)):F2}\t{Median(results.Select(static r => r.Peer)):F2}\t{Median(results.Select(static r => r.Ours / r.Peer)):F3}"));
    }

    // What a run needs is made, and what the last one left is collected, before the clock starts.
    private static double Time(Func<Action> prepare)
    {
        var run = prepare();
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
