namespace NostrToolkit;

/// <summary>
/// Negentropy, version 1 (NIP-77, appendix): two sides find out which events only one of them has, in messages that grow with the
/// difference and not with the sets. <see cref="NegentropyInitiator"/> asks and learns, <see cref="NegentropyResponder"/> answers; both
/// work on a <see cref="NegentropySet"/>.
/// </summary>
public static class Nip77
{
    /// <summary>The first byte of every message: version 1.</summary>
    public const byte ProtocolVersion = 0x61;

    /// <summary>The length of a fingerprint in bytes.</summary>
    public const int FingerprintLength = 16;

    /// <summary>The smallest limit for messages, in bytes: 4096, as in the reference implementation.</summary>
    public const int MinFrameSize = 4096;

    /// <summary>The limit for messages where none is given, in bytes (twice as many hex digits on the wire).</summary>
    public const int DefaultFrameSize = 60_000;

    /// <summary>No limit: a message may hold the ids of the whole set.</summary>
    public const int UnlimitedFrameSize = 0;
}
