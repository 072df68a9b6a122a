namespace NostrToolkit;

/// <summary>One relay of a <see cref="RelayList"/>.</summary>
/// <param name="Url">Its address, in normal form.</param>
/// <param name="Use">What the author uses it for.</param>
public readonly record struct RelayListEntry(RelayUrl Url, RelayUse Use);
