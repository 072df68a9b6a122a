namespace NostrToolkit;

/// <summary>A <c>p</c> tag of a follow list (NIP-02): somebody who is followed.</summary>
/// <param name="Key">Their key.</param>
/// <param name="Relay">Where their events are to be found.</param>
/// <param name="Petname">What they are called by who follows them.</param>
[NostrTag]
public readonly partial record struct Follow(PublicKey Key, [Lenient] RelayUrl? Relay = null, string? Petname = null);
