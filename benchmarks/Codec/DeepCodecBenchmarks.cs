using System.Buffers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NostrToolkit.Corpus;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>The deep look, with BenchmarkDotNet: time and bytes per message over a small corpus.</summary>
[MemoryDiagnoser]
public class DeepCodecBenchmarks
{
    private const int Messages = 1000;

    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private ReadOnlyMemory<byte>[] _events = [];
    private ReadOnlyMemory<byte>[] _requests = [];
    private EventMessage[] _decoded = [];

    /// <summary>Runs all of them in this process: the artifacts layout is not one that the default toolchain finds.</summary>
    public static void Run() => BenchmarkRunner.Run<DeepCodecBenchmarks>(
        DefaultConfig.Instance.AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance)));

    [GlobalSetup]
    public void SetUp()
    {
        _events = [.. EventCorpus.Create(Messages).Select(static message => (ReadOnlyMemory<byte>)message.ToClient)];
        _requests = [.. ReqCorpus.Create(Messages).Select(static message => (ReadOnlyMemory<byte>)message)];
        _decoded = [.. _events.Select(static message => EventMessage.TryRead(message, out var decoded, out _) ? decoded : default)];
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int DecodeEvent()
    {
        var tags = 0;
        foreach (var message in _events) tags += EventMessage.TryRead(message, out var decoded, out _) ? decoded.Event.Tags.Count : 0;
        return tags;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int DecodeReq()
    {
        var filters = 0;
        foreach (var message in _requests) filters += ReqMessage.TryRead(message, out var decoded, out _) ? decoded.Filters.Count : 0;
        return filters;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int EncodeEvent()
    {
        _output.ResetWrittenCount();
        foreach (ref readonly var message in _decoded.AsSpan()) message.WriteTo(_output);
        return _output.WrittenCount;
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int ComputeId()
    {
        var ids = 0;
        foreach (ref readonly var message in _decoded.AsSpan()) ids ^= CanonicalForm.ComputeId(message.Event).GetHashCode();
        return ids;
    }
}
