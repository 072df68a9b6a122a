namespace NostrToolkit;

/// <summary>Why an encrypted secret key (NIP-49) could not be read.</summary>
public enum EncryptedKeyError : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>No bech32 text with the prefix <c>ncryptsec</c>.</summary>
    NotEncryptedKey,

    /// <summary>Not 91 bytes.</summary>
    WrongLength,

    /// <summary>Another version than 2.</summary>
    UnknownVersion,

    /// <summary>A security byte above 2.</summary>
    UnknownSecurity,

    /// <summary>Making a key of the password would take more memory than the caller allows, or none; nothing was tried.</summary>
    CostOutOfRange,

    /// <summary>
    /// The password has a lone surrogate, or has characters other than ASCII in a process whose globalization is invariant: that
    /// cannot bring it into the form that NIP-49 asks for (NFKC).
    /// </summary>
    UnusablePassword,

    /// <summary>The password is another, or the text was changed.</summary>
    WrongPassword,

    /// <summary>What was encrypted is no secret key of secp256k1.</summary>
    InvalidSecretKey,
}
