namespace NostrToolkit;

/// <summary>An <c>e</c> tag of a note (NIP-10): another note.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Relay">Where it is to be found.</param>
/// <param name="Marker">What it is in the thread; nothing in older notes, where that depends on its place.</param>
/// <param name="Author">Whose it is.</param>
[NostrTag]
public readonly partial record struct ThreadPointer(EventId Id, [Lenient] RelayUrl? Relay = null, [Lenient] ThreadMarker? Marker = null, [Lenient] PublicKey? Author = null);
