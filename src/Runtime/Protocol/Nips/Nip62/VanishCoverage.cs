namespace NostrToolkit;

/// <summary>What a request to vanish means for an event (NIP-62).</summary>
public enum VanishCoverage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The event is by the author of the request and not newer: it must be deleted, and not be accepted again.</summary>
    Authored,

    /// <summary>The event is a gift wrap (NIP-59) for the author of the request: it should be deleted.</summary>
    GiftWrap,
}
