namespace NostrToolkit;

/// <summary>Why a gift wrap (NIP-59) could not be unwrapped.</summary>
public enum UnwrapErrorKind : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>The event's kind is neither 1059 nor 21059.</summary>
    NotGiftWrap,

    /// <summary>No <c>p</c> tag names the recipient.</summary>
    NotForRecipient,

    /// <summary>The wrap's content cannot be decrypted; see <see cref="UnwrapError.Payload"/>.</summary>
    UndecryptableWrap,

    /// <summary>What was wrapped is no event; see <see cref="UnwrapError.Read"/>.</summary>
    UnreadableSeal,

    /// <summary>What was wrapped is an event of another kind than 13.</summary>
    NotSeal,

    /// <summary>The seal has tags: only <c>expiration</c> may be there (NIP-17), which NIP-59 does not allow either.</summary>
    SealWithTags,

    /// <summary>The seal's id is not its hash, or its signature is not its author's.</summary>
    ForgedSeal,

    /// <summary>The seal's content cannot be decrypted; see <see cref="UnwrapError.Payload"/>.</summary>
    UndecryptableSeal,

    /// <summary>What was sealed is no event; see <see cref="UnwrapError.Read"/>.</summary>
    UnreadableRumor,

    /// <summary>What was sealed has a signature, which would prove who wrote it.</summary>
    SignedRumor,

    /// <summary>The id of what was sealed is not its hash.</summary>
    WrongRumorId,

    /// <summary>What was sealed names another author than the seal: an impersonation (NIP-17).</summary>
    Impersonation,
}
