using NostrToolkit.Benchmarks.Wires;

if (args is not ["frames"])
{
    Console.Error.WriteLine("frames");
    return 1;
}
Console.WriteLine("name\tours\tpeer\tratio");
FrameBenchmark.Run();
MaskBenchmark.Run();
DeflateBenchmark.Run();
SpliceBenchmark.Run();
return 0;
