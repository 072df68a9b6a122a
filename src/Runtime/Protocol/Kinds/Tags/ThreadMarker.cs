namespace NostrToolkit;

/// <summary>What a note is in the thread of another (NIP-10).</summary>
public enum ThreadMarker
{
    /// <summary>Where the thread begins.</summary>
    Root,

    /// <summary>What is replied to.</summary>
    Reply,

    /// <summary>What is only mentioned, in older notes.</summary>
    Mention,
}
