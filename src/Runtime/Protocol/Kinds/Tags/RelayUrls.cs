namespace NostrToolkit;

/// <summary>A <c>relays</c> tag (NIP-57). Addresses that are none are passed over.</summary>
/// <param name="Urls">The relays.</param>
[NostrTag]
public readonly partial record struct RelayUrls([Lenient] IReadOnlyList<RelayUrl> Urls);
