namespace NostrToolkit;

/// <summary>The machine-readable first word of an OK's or a CLOSED's reason (NIP-01).</summary>
public enum ReasonPrefix : byte
{
    /// <summary>The reason is empty or starts with no word and colon.</summary>
    None,

    /// <summary>A word this list does not have; see <see cref="Reason.Message"/>.</summary>
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
}
