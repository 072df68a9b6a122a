using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Benchmarks.Rules;

/// <summary>A build with our rules and without, in turn: beside the SDK's own, which every build has, and alone. Then each rule's time.</summary>
internal static class AnalyzerBenchmark
{
    private const int WarmUps = 4;
    private const int Rounds = 9;

    private sealed record Cost(double Wall, double Processor)
    {
        public static Cost operator -(Cost end, Cost start) => new(end.Wall - start.Wall, end.Processor - start.Processor);

        public static Cost Now => new(Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalMilliseconds);
    }

    public static void Run(int files)
    {
        var project = new SampleProject(files);
        var ours = Toolchain.Rules(typeof(Analyzers.RuleIds).Assembly);
        var sdk = Toolchain.Rules().Where(IsRunByABuild).ToImmutableArray();
        Console.Error.WriteLine($"{files} files, {project.Lines:N0} lines, {ours.Length} rules of ours, {sdk.Length} of the SDK's");

        var times = ours.ToDictionary(static rule => rule, static _ => new List<double>());
        Console.WriteLine("name\tours\tpeer\tratio");
        var build = Contest($"build of {files} files, SDK's rules on (peer: without ours)", project, sdk.AddRange(ours), sdk, null);
        Contest($"build of {files} files, no other rules (peer: without ours)", project, ours, [], times);

        Console.WriteLine("rule\tms\t% of the build's processor time");
        foreach (var (rule, spent) in times.OrderByDescending(static rule => Median(rule.Value)))
            Console.WriteLine(Line($"{string.Join(" ", rule.SupportedDiagnostics.Select(static descriptor => descriptor.Id).Distinct())} {rule.GetType().Name}", Median(spent), 100 * Median(spent) / build));
        Console.WriteLine(Line("all", times.Values.Sum(Median), 100 * times.Values.Sum(Median) / build));
    }

    // The wall clock tells of a machine's other work, too; the processor's time does less.
    private static double Contest(
        string name, SampleProject project, ImmutableArray<DiagnosticAnalyzer> with, ImmutableArray<DiagnosticAnalyzer> without, Dictionary<DiagnosticAnalyzer, List<double>>? times)
    {
        var results = new List<(Cost With, Cost Without)>();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (costWith, analyzed) = Measure(project, with);
            var (costWithout, _) = Measure(project, without);
            if (round < 0) continue;
            results.Add((costWith, costWithout));
            foreach (var (rule, spent) in times ?? [])
                spent.Add(analyzed!.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        }
        Print($"{name}, ms of processor time", results.Select(static result => (result.With.Processor, result.Without.Processor)));
        Print($"{name}, ms", results.Select(static result => (result.With.Wall, result.Without.Wall)));
        return Median(results.Select(static result => result.With.Processor));
    }

    private static (Cost Cost, CompilationWithAnalyzers? Analyzed) Measure(SampleProject project, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        GC.Collect();
        var start = Cost.Now;
        var analyzed = project.Build(rules);
        return (Cost.Now - start, analyzed);
    }

    private static void Print(string name, IEnumerable<(double With, double Without)> results)
    {
        var all = results.ToList();
        var ratio = Median(all.Select(static result => result.With / result.Without));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\t{Median(all.Select(static result => result.With)):F0}\t{Median(all.Select(static result => result.Without)):F0}\t{ratio:F3}"));
    }

    // What is only a suggestion does not run on the command line.
    private static bool IsRunByABuild(DiagnosticAnalyzer rule)
        => rule.SupportedDiagnostics.Any(static descriptor => descriptor is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning });

    private static string Line(string name, double milliseconds, double share) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{milliseconds:F1}\t{share:F2}");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
