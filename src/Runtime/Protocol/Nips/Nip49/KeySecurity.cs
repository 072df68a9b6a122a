namespace NostrToolkit;

/// <summary>What is known of how a secret key was handled before it was encrypted (NIP-49).</summary>
public enum KeySecurity : byte
{
    /// <summary>It is known to have been handled insecurely: stored or copied unencrypted, say.</summary>
    Insecure = 0,

    /// <summary>It is not known to have been handled insecurely.</summary>
    NotKnownInsecure = 1,

    /// <summary>Nobody kept track.</summary>
    Untracked = 2,
}
