namespace NostrToolkit;

/// <summary>The machine-readable first word of the reason in an OK, CLOSED or NEG-ERR: those of NIP-01, 42, 43 and 77.</summary>
public enum ReasonPrefix : byte
{
    /// <summary>The reason is empty or starts with no word and colon.</summary>
    None,

    /// <summary>A word this list does not have; see <see cref="Reason.Word"/>.</summary>
    Unknown,

    /// <summary>The relay has the event already.</summary>
    Duplicate,

    /// <summary>The event lacks proof of work (NIP-13).</summary>
    Pow,

    /// <summary>The author or the address is not welcome.</summary>
    Blocked,

    /// <summary>Too many messages.</summary>
    RateLimited,

    /// <summary>The message breaks the protocol.</summary>
    Invalid,

    /// <summary>Not allowed for this key (NIP-42).</summary>
    Restricted,

    /// <summary>Nobody was listening to an ephemeral event.</summary>
    Mute,

    /// <summary>The relay failed.</summary>
    Error,

    /// <summary>The relay does not know what was asked for.</summary>
    Unsupported,

    /// <summary>Log in first (NIP-42).</summary>
    AuthRequired,

    /// <summary>Accepted, and something is to be known about it (NIP-43).</summary>
    Info,

    /// <summary>The relay has ended a reconciliation (NIP-77).</summary>
    Closed,
}
