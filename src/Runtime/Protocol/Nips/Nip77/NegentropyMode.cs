namespace NostrToolkit;

/// <summary>What a message says about a range (NIP-77, "Range").</summary>
public enum NegentropyMode
{
    /// <summary>Nothing more to say.</summary>
    Skip = 0,

    /// <summary>A digest of the ids the sender has.</summary>
    Fingerprint = 1,

    /// <summary>The ids the sender has.</summary>
    IdList = 2,
}
