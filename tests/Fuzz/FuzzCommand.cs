using System.CommandLine;
using System.CommandLine.Parsing;

namespace NostrToolkit.Fuzz;

/// <summary>
/// The command line: <c>run</c> the mutation loop, <c>replay TARGET FILE</c>, and for afl++ <c>seeds TARGET FOLDER</c> and
/// <c>afl TARGET</c>.
/// </summary>
internal static class FuzzCommand
{
    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long, over all targets.", DefaultValueFactory = static _ => 60,
    };

    private static readonly Option<long?> Count = new("--count") { Description = "Executions over all targets, instead of a time." };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Another one gives other inputs.", DefaultValueFactory = static _ => 1,
    };

    private static readonly Option<string> Only = new("--target") { Description = "One target instead of all." };

    private static readonly Option<string> Failures = new("--failures")
    {
        Description = "Where an input goes that broke a promise.", DefaultValueFactory = static _ => "artifacts/fuzz",
    };

    private static readonly Argument<string> Target = new("target");
    private static readonly Argument<string> Place = new("path");

    // Judged by nobody: that would run what is instrumented before afl++ is ready for it.
    private static readonly Argument<string> Instrumented = new("target");

    public static int Run(string[] args)
    {
        Only.Validators.Add(static result => Judge(result.GetValueOrDefault<string>(), result));
        Target.Validators.Add(static result => Judge(result.GetValueOrDefault<string>(), result));
        var run = new Command("run", "Mutates inputs in this process.") { Seconds, Count, Seed, Only, Failures };
        run.SetAction(Run);
        var replay = new Command("replay", "Runs one input.") { Target, Place };
        replay.SetAction(static parsed => FuzzRun.Replay(Chosen(parsed), File.ReadAllBytes(parsed.GetValue(Place)!), Console.Out));
        var seeds = new Command("seeds", "Writes the inputs that a target begins with.") { Target, Place };
        seeds.SetAction(static parsed => Coverage.WriteSeeds(Chosen(parsed), parsed.GetValue(Place)!));
        var afl = new Command("afl", "Runs under afl++.") { Instrumented };
        afl.SetAction(static parsed => Coverage.Run(() => FuzzTargets.Find(parsed.GetValue(Instrumented)!)!()));
        return new RootCommand("Fuzzes NostrToolkit.Wire and NostrToolkit.Protocol.") { run, replay, seeds, afl }.Parse(args).Invoke();
    }

    private static int Run(ParseResult parsed)
    {
        IReadOnlyList<Func<IFuzzTarget>> targets = parsed.GetValue(Only) is { } name ? [FuzzTargets.Find(name)!] : FuzzTargets.All;
        var count = parsed.GetValue(Count);
        var campaign = new Campaign
        {
            Threads = Environment.ProcessorCount,
            Seed = parsed.GetValue(Seed),
            Executions = count is { } executions ? (executions + targets.Count - 1) / targets.Count : long.MaxValue,
            Time = count is null ? TimeSpan.FromSeconds(parsed.GetValue(Seconds) / targets.Count) : Timeout.InfiniteTimeSpan,
            Progress = Console.Error,
        };
        return FuzzRun.Run(targets, campaign, parsed.GetValue(Failures)!, Console.Out);
    }

    private static void Judge(string? name, SymbolResult result)
    {
        if (name is not null && FuzzTargets.Find(name) is null) result.AddError($"No such target: {string.Join(", ", FuzzTargets.Names)}.");
    }

    private static IFuzzTarget Chosen(ParseResult parsed) => FuzzTargets.Find(parsed.GetValue(Target)!)!();
}
