namespace NostrToolkit;

/// <summary>What <see cref="Nip98.Check"/> found, in the order in which it looks. Answer anything but <see cref="Valid"/> with 401.</summary>
public enum HttpAuthVerdict
{
    /// <summary>The request is the key's.</summary>
    Valid,

    /// <summary>There is no header.</summary>
    Missing,

    /// <summary>The header is longer than <see cref="Nip98.MaxHeaderLength"/>.</summary>
    TooLong,

    /// <summary>The scheme is not <c>Nostr</c>.</summary>
    WrongScheme,

    /// <summary>What follows the scheme is not base64.</summary>
    NotBase64,

    /// <summary>What was encoded is not an event.</summary>
    NotAnEvent,

    /// <summary>The event is not of kind 27235.</summary>
    WrongKind,

    /// <summary>It was made longer than 60 seconds ago, or later than 60 seconds from now.</summary>
    WrongTime,

    /// <summary>It has not exactly one <c>u</c> tag, or it is for another URL.</summary>
    WrongUrl,

    /// <summary>It has not exactly one <c>method</c> tag, or it is for another method.</summary>
    WrongMethod,

    /// <summary>It lacks the <c>payload</c> tag that is required here.</summary>
    MissingPayload,

    /// <summary>It has several <c>payload</c> tags, or one that is not the SHA-256 of the body.</summary>
    WrongPayload,

    /// <summary>Its id is not the hash of the event.</summary>
    WrongId,

    /// <summary>Its signature is not the key's.</summary>
    BadSignature,
}
