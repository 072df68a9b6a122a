namespace NostrToolkit.Relay;

/// <summary>What a relay accepts, and how long it waits. What NIP-11 has a name for is advertised, and all are enforced.</summary>
public sealed record RelayLimits
{
    /// <summary>The longest message in bytes; one byte more closes the connection with 1009. Default: 524,288.</summary>
    public int MaxMessageLength { get; init; } = 512 * 1024;

    /// <summary>The most subscriptions of one connection. Default: 64.</summary>
    public int MaxSubscriptions { get; init; } = 64;

    /// <summary>The most filters of one REQ. Not part of NIP-11. Default: 32.</summary>
    public int MaxFilters { get; init; } = 32;

    /// <summary>The most stored events for one filter, also where it asks for more or says nothing. Default: 500.</summary>
    public int MaxLimit { get; init; } = 500;

    /// <summary>The longest subscription id in UTF-16 code units (NIP-01 names no unit). Default: 64.</summary>
    public int MaxSubscriptionIdLength { get; init; } = 64;

    /// <summary>The longest subscription id in bytes as it stands on the wire. Not part of NIP-11. Default: 256.</summary>
    public int MaxSubscriptionIdBytes { get; init; } = 256;

    /// <summary>The most tags of one event. Default: 5,000, which the largest contact lists need.</summary>
    public int MaxEventTags { get; init; } = 5000;

    /// <summary>
    /// How many bytes may wait for one client that reads slowly; beyond that it is cut off. Not part of NIP-11. Default: 16 MiB, which
    /// holds a burst of live events.
    /// </summary>
    public int MaxQueuedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a client may stand still while something waits for it, before it is cut off. Not part of NIP-11. Default: 20 s.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What is wrong with these limits, in a sentence for the people who set them; null: nothing.</summary>
    public string? FindFault()
    {
        int[] numbers =
        [
            MaxMessageLength, MaxSubscriptions, MaxFilters, MaxLimit, MaxSubscriptionIdLength, MaxSubscriptionIdBytes, MaxEventTags,
            MaxQueuedBytes,
        ];
        if (numbers.Any(static number => number < 1)) return "A limit of the relay is less than 1.";
        // A timer takes no more than this.
        if (SendTimeout <= TimeSpan.Zero || SendTimeout.TotalMilliseconds > int.MaxValue) return $"{SendTimeout} is no time to wait for a client.";
        // A character takes a byte at least: NIP-11 would advertise what is refused.
        return MaxSubscriptionIdLength > MaxSubscriptionIdBytes
            ? $"MaxSubscriptionIdLength is {MaxSubscriptionIdLength}, but MaxSubscriptionIdBytes has room for {MaxSubscriptionIdBytes} characters only."
            : null;
    }
}
