namespace NostrToolkit;

/// <summary>One range of a message, and a view of what is said about it.</summary>
public readonly ref struct NegentropyRange
{
    internal NegentropyRange(NegentropyBound upperBound, NegentropyMode mode, ReadOnlySpan<byte> payload)
    {
        UpperBound = upperBound;
        Mode = mode;
        Payload = payload;
    }

    /// <summary>Where the range ends, exclusively; it begins where the one in front of it ends.</summary>
    public NegentropyBound UpperBound { get; }

    /// <summary>What is said about it.</summary>
    public NegentropyMode Mode { get; }

    /// <summary>16 bytes of a fingerprint; 32 for each id of a list; nothing for a skip.</summary>
    public ReadOnlySpan<byte> Payload { get; }
}
