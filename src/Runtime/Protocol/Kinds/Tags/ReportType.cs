namespace NostrToolkit;

/// <summary>Why something is objectionable (NIP-56).</summary>
public enum ReportType
{
    /// <summary>Nudity, porn.</summary>
    Nudity,

    /// <summary>A virus or the like.</summary>
    Malware,

    /// <summary>Hateful speech and the like.</summary>
    Profanity,

    /// <summary>Something that may be illegal somewhere.</summary>
    Illegal,

    /// <summary>Spam.</summary>
    Spam,

    /// <summary>Somebody pretends to be somebody else.</summary>
    Impersonation,

    /// <summary>Anything else.</summary>
    Other,
}
