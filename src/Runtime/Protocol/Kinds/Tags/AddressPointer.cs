namespace NostrToolkit;

/// <summary>An <c>a</c> tag (NIP-01): an event that may be replaced.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Relay">Where it is to be found.</param>
[NostrTag]
public readonly partial record struct AddressPointer(Address Address, [Lenient] RelayUrl? Relay = null);
