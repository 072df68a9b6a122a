namespace NostrToolkit;

/// <summary>An <c>e</c> tag (NIP-01): another event.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Relay">Where it is to be found.</param>
/// <param name="Author">Whose it is.</param>
[NostrTag]
public readonly partial record struct EventPointer(EventId Id, [Lenient] RelayUrl? Relay = null, [Lenient] PublicKey? Author = null);
