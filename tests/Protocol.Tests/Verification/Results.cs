using System.Collections.Concurrent;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What a lane received.</summary>
internal sealed class Results
{
    private readonly ConcurrentQueue<Verification> _received = new();
    private int _inside;

    public Verification[] All => [.. _received];

    public int Count => _received.Count;

    public void Receive(Verification verification)
    {
        if (Interlocked.Increment(ref _inside) != 1) throw new InvalidOperationException("two results at the same time");
        _received.Enqueue(verification);
        Interlocked.Decrement(ref _inside);
    }
}
