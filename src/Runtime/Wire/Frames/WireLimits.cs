namespace NostrToolkit.Wire;

/// <summary>What one peer may ask of us, each enforced before memory is taken for it. One instance serves all connections.</summary>
public sealed record WireLimits
{
    /// <summary>The defaults.</summary>
    public static WireLimits Default { get; } = new();

    /// <summary>The longest message in bytes as it is sent, over all its fragments; one byte more ends in 1009. Default: 524,288 (512 KiB).</summary>
    public int MaxMessageBytes { get; init; } = 512 * 1024;

    /// <summary>
    /// The longest message in bytes once it is inflated, counted while it is; one byte more ends in 1009. A byte of DEFLATE can stand for
    /// 1,032. Default: 524,288 (512 KiB).
    /// </summary>
    public int MaxInflatedBytes { get; init; } = 512 * 1024;

    /// <summary>
    /// The most data frames of one message; one more ends in 1009. Without it a peer could send empty fragments for ever, and none of
    /// them would count against <see cref="MaxMessageBytes"/>. Default: 65,536, which still lets a short
    /// message come byte by byte.
    /// </summary>
    public int MaxFramesPerMessage { get; init; } = 65_536;

    /// <summary>
    /// The shortest fragment in bytes but the last of a message; a shorter one ends in 1008. Default: 0, since RFC 6455 section 5.4 allows
    /// any; a relay that knows its clients may ask for more.
    /// </summary>
    public int MinFragmentBytes { get; init; }

    /// <summary>
    /// The most pings, pongs and closes in one second of the caller's clock; one more ends in 1008. Each ping costs us a pong.
    /// Default: 100.
    /// </summary>
    public int MaxControlFramesPerSecond { get; init; } = 100;

    /// <summary>The longest head of an HTTP message in bytes; a longer one is answered with 431. Default: 16,384.</summary>
    public int MaxHeadBytes { get; init; } = 16 * 1024;

    /// <summary>The most header lines of an HTTP message; one more is answered with 431. Default: 100.</summary>
    public int MaxHeaders { get; init; } = 100;

    /// <summary>How long an opening handshake may take, which whoever owns a clock enforces (Connection: 408). Default: 10 s.</summary>
    public TimeSpan MaxHandshakeTime { get; init; } = TimeSpan.FromSeconds(10);
}
