using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How connections behave. One instance serves all connections of a relay or a client.</summary>
public sealed record ConnectionOptions
{
    /// <summary>What a peer may send, and how long its handshake may take.</summary>
    public WireLimits Limits { get; init; } = WireLimits.Default;

    /// <summary>
    /// How many bytes may wait for a peer, one message of any size aside. One more and <see cref="Connection.TrySend"/> cuts the connection:
    /// memory held for one peer is taken from all others. A burst of live events to a peer that does read must fit. Default: 16 MiB.
    /// </summary>
    public int MaxQueuedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// How long a flush may wait for the peer to read, some 64 KiB at a time. After that the connection is cut: a peer that stands still
    /// must not keep what waits for it. Default: 20 s.
    /// </summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Rather than to let more bytes wait, <see cref="Connection.SendAsync(OutgoingMessage, CancellationToken)"/> waits itself. Default: 64 KiB.
    /// </summary>
    public int QueuedBytesHighWater { get; init; } = 64 * 1024;

    /// <summary>How long the peer has to read and answer our close frame, or our refusal, before TCP is dropped. Default: 2 s.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whom a server lets in, and what both sides speak: a client offers the same sub-protocols and the same compression. Default: everybody,
    /// no sub-protocol, no compression.
    /// </summary>
    public UpgradePolicy Upgrade { get; init; } = UpgradePolicy.Default;

    /// <summary>Where the memory of messages comes from.</summary>
    public BufferPool Buffers { get; init; } = new();

    /// <summary>The clock of all timeouts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives the keys that a client masks its frames with (RFC 6455 section 5.3) and the nonce of its handshake.</summary>
    public RandomNumberGenerator Randomness { get; init; } = RandomNumberGenerator.Create();
}
