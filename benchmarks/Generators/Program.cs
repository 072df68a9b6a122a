using System.Globalization;
using NostrToolkit.Benchmarks.Generation;

switch (args)
{
    case ["generators"]:
        GeneratorBenchmark.Run(500);
        return 0;
    case ["generators", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var types):
        GeneratorBenchmark.Run(types);
        return 0;
    default:
        Console.Error.WriteLine("generators [TYPES]");
        return 1;
}
