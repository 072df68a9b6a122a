namespace NostrToolkit;

/// <summary>How the texts of a wallet connection are encrypted (NIP-47, "Encryption").</summary>
public enum WalletEncryption
{
    /// <summary><c>nip04</c>: deprecated; what is meant where nothing is said.</summary>
    Nip04,

    /// <summary><c>nip44_v2</c>: NIP-44, always to be preferred.</summary>
    Nip44,
}
