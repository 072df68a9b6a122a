namespace NostrToolkit.Relay;

/// <summary>What became of an event that was to be stored.</summary>
public enum SaveStatus
{
    /// <summary>The storage failed: the event is not known to be stored.</summary>
    Failed,

    /// <summary>It is stored and was not before.</summary>
    Stored,

    /// <summary>It was stored already.</summary>
    Duplicate,

    /// <summary>It is replaceable or addressable, and a version that wins over it is stored: newer, or as new with a lower id.</summary>
    Superseded,
}
