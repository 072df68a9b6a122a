namespace NostrToolkit;

/// <summary>What a relay refuses (NIP-11, "Server Limitations"); null where it does not say.</summary>
public sealed record RelayLimitation
{
    /// <summary>The longest message it reads, in bytes from <c>[</c> to <c>]</c>.</summary>
    public long? MaxMessageLength { get; init; }

    /// <summary>The most subscriptions of one connection.</summary>
    public long? MaxSubscriptions { get; init; }

    /// <summary>What a larger <c>limit</c> of a filter is lowered to.</summary>
    public long? MaxLimit { get; init; }

    /// <summary>The longest subscription id.</summary>
    public long? MaxSubidLength { get; init; }

    /// <summary>The most tags of an event.</summary>
    public long? MaxEventTags { get; init; }

    /// <summary>The longest content, in Unicode characters.</summary>
    public long? MaxContentLength { get; init; }

    /// <summary>The least proof of work, in leading zero bits of the id (NIP-13).</summary>
    public long? MinPowDifficulty { get; init; }

    /// <summary>Whether a client must log in before anything else (NIP-42).</summary>
    public bool? AuthRequired { get; init; }

    /// <summary>Whether one must pay before anything else.</summary>
    public bool? PaymentRequired { get; init; }

    /// <summary>Whether events are accepted only under a condition that their authors are expected to know.</summary>
    public bool? RestrictedWrites { get; init; }

    /// <summary>How far <c>created_at</c> may lie back, in seconds.</summary>
    public long? CreatedAtLowerLimit { get; init; }

    /// <summary>How far <c>created_at</c> may lie ahead, in seconds.</summary>
    public long? CreatedAtUpperLimit { get; init; }

    /// <summary>The most events for a filter without <c>limit</c>.</summary>
    public long? DefaultLimit { get; init; }

    /// <summary>The most filters of one subscription; no longer in NIP-11, still served.</summary>
    public long? MaxFilters { get; init; }

    /// <summary>The shortest prefix of an id; from before NIP-01 abolished prefixes.</summary>
    public long? MinPrefix { get; init; }
}
