namespace NostrToolkit.Wire;

/// <summary>What one peer may ask of a <see cref="MessageReader"/>. One instance serves all connections.</summary>
public sealed record WireLimits
{
    /// <summary>The defaults.</summary>
    public static WireLimits Default { get; } = new();

    /// <summary>The longest message in bytes, over all its fragments; one byte more ends in 1009. Default: 524,288 (512 KiB).</summary>
    public int MaxMessageBytes { get; init; } = 512 * 1024;

    /// <summary>
    /// The most data frames of one message; one more ends in 1009. Without it a peer could send empty fragments for ever, and none of
    /// them would count against <see cref="MaxMessageBytes"/>. Default: 65,536, which still lets a short
    /// message come byte by byte.
    /// </summary>
    public int MaxFramesPerMessage { get; init; } = 65_536;
}
