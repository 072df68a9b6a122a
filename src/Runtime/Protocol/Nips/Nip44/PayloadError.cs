namespace NostrToolkit;

/// <summary>Why an encrypted payload (NIP-44) could not be read.</summary>
public enum PayloadError : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>An encryption that this version of the toolkit does not know: another version byte than 2, or a <c>#</c>.</summary>
    UnknownVersion,

    /// <summary>Shorter than the shortest payload.</summary>
    TooShort,

    /// <summary>Longer than the caller allows.</summary>
    TooLong,

    /// <summary>No base64 with padding (RFC 4648 §4), or one that no encoder writes.</summary>
    InvalidBase64,

    /// <summary>The authentication code is wrong: other keys, or the payload was changed. Nothing was decrypted.</summary>
    WrongMac,

    /// <summary>The sender padded in another way than the text says.</summary>
    InvalidPadding,

    /// <summary>What was encrypted is no UTF-8.</summary>
    InvalidUtf8,
}
