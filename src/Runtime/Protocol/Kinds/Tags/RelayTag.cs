namespace NostrToolkit;

/// <summary>An <c>r</c> tag of a relay list (NIP-65).</summary>
/// <param name="Url">The relay.</param>
/// <param name="Marker">What it is for; nothing: both.</param>
[NostrTag]
public readonly partial record struct RelayTag(RelayUrl Url, RelayMarker? Marker = null);
