namespace NostrToolkit;

/// <summary>Whether somebody has time for anything else (NIP-52).</summary>
public enum Availability
{
    /// <summary>They have.</summary>
    Free,

    /// <summary>They have not.</summary>
    Busy,
}
