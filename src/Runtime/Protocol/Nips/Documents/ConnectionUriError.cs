namespace NostrToolkit;

/// <summary>Why a text is not the URI of a connection to a remote signer (NIP-46) or to a wallet (NIP-47).</summary>
public enum ConnectionUriError
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is longer than 8192 characters.</summary>
    TooLong,

    /// <summary>It has another scheme.</summary>
    WrongScheme,

    /// <summary>What follows the scheme is not a public key of 64 lowercase hex digits.</summary>
    BadPublicKey,

    /// <summary>It has no <c>relay</c>.</summary>
    MissingRelay,

    /// <summary>A <c>relay</c> is no absolute <c>ws:</c> or <c>wss:</c> URL.</summary>
    BadRelay,

    /// <summary>It lacks the <c>secret</c>, or that is empty.</summary>
    MissingSecret,

    /// <summary>Its <c>secret</c> is no secret key of 64 hex digits.</summary>
    BadSecret,
}
