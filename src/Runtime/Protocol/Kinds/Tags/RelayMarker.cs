namespace NostrToolkit;

/// <summary>What a relay is for (NIP-65).</summary>
public enum RelayMarker
{
    /// <summary>Where to send what mentions the author.</summary>
    Read,

    /// <summary>Where to get what the author wrote.</summary>
    Write,
}
