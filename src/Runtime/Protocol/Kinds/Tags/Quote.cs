namespace NostrToolkit;

/// <summary>A <c>q</c> tag (NIP-18): what is quoted.</summary>
/// <param name="Target">The id of an event, or an address.</param>
/// <param name="Relay">Where it is to be found.</param>
/// <param name="Author">Whose it is, for an event that is not replaced.</param>
[NostrTag]
public readonly partial record struct Quote(string Target, [Lenient] RelayUrl? Relay = null, [Lenient] PublicKey? Author = null);
