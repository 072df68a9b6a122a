using System.Globalization;
using NostrToolkit.Benchmarks.Rules;

switch (args)
{
    case ["analyzers"]:
        AnalyzerBenchmark.Run(100);
        return 0;
    case ["analyzers", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var files):
        AnalyzerBenchmark.Run(files);
        return 0;
    default:
        Console.Error.WriteLine("analyzers [FILES]");
        return 1;
}
