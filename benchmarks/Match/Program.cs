using System.Globalization;
using NostrToolkit.Benchmarks.Matching;

switch (args)
{
    case ["match"]:
        MatchBenchmark.Run(2_000);
        return 0;
    case ["match", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var events):
        MatchBenchmark.Run(events);
        return 0;
    default:
        Console.Error.WriteLine("match [EVENTS]");
        return 1;
}
