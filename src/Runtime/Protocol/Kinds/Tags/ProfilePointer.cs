namespace NostrToolkit;

/// <summary>A <c>p</c> tag (NIP-01): somebody.</summary>
/// <param name="Key">Their key.</param>
/// <param name="Relay">Where their events are to be found.</param>
[NostrTag]
public readonly partial record struct ProfilePointer(PublicKey Key, [Lenient] RelayUrl? Relay = null);
