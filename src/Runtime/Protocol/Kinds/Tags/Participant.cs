namespace NostrToolkit;

/// <summary>A <c>p</c> tag of a calendar event (NIP-52): somebody who takes part.</summary>
/// <param name="Key">Their key.</param>
/// <param name="Relay">Where their events are to be found.</param>
/// <param name="Role">What they do there.</param>
[NostrTag]
public readonly partial record struct Participant(PublicKey Key, [Lenient] RelayUrl? Relay = null, string? Role = null);
