namespace NostrToolkit;

/// <summary>What was wrong with a bech32 text (BIP-173) or with the entity in it (NIP-19, NIP-21, NIP-49).</summary>
public enum EntityErrorKind : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>The text is longer than <see cref="Bech32.MaxLength"/>, or its data than the place for it.</summary>
    TooLong,

    /// <summary>Fewer than the six characters of a checksum follow the separator.</summary>
    TooShort,

    /// <summary>A character that does not belong there.</summary>
    InvalidCharacter,

    /// <summary>Upper and lower case in one text.</summary>
    MixedCase,

    /// <summary>No <c>1</c> after a prefix of one character or more.</summary>
    MissingSeparator,

    /// <summary>The checksum is not that of the rest: a character is wrong or missing.</summary>
    WrongChecksum,

    /// <summary>The bits that fill up the last byte are not zero, or are five: another text would stand for the same data.</summary>
    InvalidPadding,

    /// <summary>The prefix is none of NIP-19's, or is not allowed here.</summary>
    UnknownPrefix,

    /// <summary>An <c>nsec</c> in a <c>nostr:</c> URI, which is meant to be shared (NIP-21).</summary>
    SecretInUri,

    /// <summary>A URI that does not start with <c>nostr:</c>.</summary>
    MissingScheme,

    /// <summary>A key or an id of other than 32 bytes, or a field of a length that its type does not have.</summary>
    WrongLength,

    /// <summary>32 bytes that are no secret key of secp256k1.</summary>
    InvalidSecretKey,

    /// <summary>The data ends inside of a field.</summary>
    TruncatedField,

    /// <summary>A field that the entity must have is missing.</summary>
    MissingField,

    /// <summary>A field that is there once is there twice.</summary>
    DuplicateField,

    /// <summary>A relay that is not ASCII, or an identifier that is not UTF-8.</summary>
    InvalidText,

    /// <summary>More relays than <see cref="RelayHints.MaxBytes"/> allows.</summary>
    TooManyRelays,

    /// <summary>A kind above 65535.</summary>
    KindOutOfRange,
}
