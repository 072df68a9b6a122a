using System.Globalization;
using NostrToolkit.Benchmarks.Codecs;
using NostrToolkit.Corpus;

switch (args)
{
    case ["codec"]:
        CodecBenchmark.Run(EventCorpus.BenchmarkSize);
        return 0;
    case ["codec", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var messages):
        CodecBenchmark.Run(messages);
        return 0;
    case ["ids"]:
        IdBenchmark.Run(EventCorpus.BenchmarkSize);
        return 0;
    case ["codec-deep"]:
        DeepCodecBenchmarks.Run();
        return 0;
    default:
        Console.Error.WriteLine("codec [MESSAGES], ids, or codec-deep");
        return 1;
}
