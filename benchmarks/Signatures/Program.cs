using System.Globalization;
using NostrToolkit.Benchmarks.Signatures;

switch (args)
{
    case ["verify"]:
        Run(60_000);
        return 0;
    case ["verify", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var signatures):
        Run(signatures);
        return 0;
    default:
        Console.Error.WriteLine("verify [SIGNATURES]");
        return 1;
}

static void Run(int signatures)
{
    Console.WriteLine("name\tours\tpeer\tratio");
    VerifyBenchmark.Run(signatures);
    IngestBenchmark.Run(5_000);
}
