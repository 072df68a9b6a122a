using System.IO.Pipelines;

namespace NostrToolkit.Tests.Connections;

/// <summary>One end of a connection in memory: two pipes, no sockets.</summary>
internal sealed class MemoryTransport(PipeReader input, PipeWriter output) : ITransport
{
    private int _aborts;

    public PipeReader Input { get; } = input;

    public PipeWriter Output { get; } = output;

    public bool IsAborted => Volatile.Read(ref _aborts) > 0;

    /// <summary>Pipes that never make a writer wait and call back on its thread: one thread does everything.</summary>
    public static PipeOptions Inline { get; } = new(
        readerScheduler: PipeScheduler.Inline,
        writerScheduler: PipeScheduler.Inline,
        pauseWriterThreshold: 0,
        useSynchronizationContext: false);

    /// <summary>Two ends: what one writes, the other reads.</summary>
    /// <param name="options">Of both pipes; null: the default, where a flush waits for a peer with 64 KiB to read.</param>
    public static (MemoryTransport Ours, MemoryTransport Theirs) Pair(PipeOptions? options = null)
    {
        var (toThem, toUs) = (new Pipe(options ?? PipeOptions.Default), new Pipe(options ?? PipeOptions.Default));
        return (new(toUs.Reader, toThem.Writer), new(toThem.Reader, toUs.Writer));
    }

    public void Abort()
    {
        Interlocked.Increment(ref _aborts);
        Input.CancelPendingRead();
        Output.CancelPendingFlush();
    }
}
