namespace NostrToolkit;

/// <summary>How to mine (NIP-13).</summary>
public sealed record MiningOptions
{
    /// <summary>The number of threads, the calling one included; as many as there are processors by default.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The first nonce that is tried.</summary>
    public ulong FirstNonce { get; init; }

    /// <summary>Told about every second how it goes, on the calling thread; null: nobody is.</summary>
    public IProgress<MiningProgress>? Progress { get; init; }

    /// <summary>Measures the speed.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
