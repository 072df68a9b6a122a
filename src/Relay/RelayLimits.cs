namespace NostrToolkit.Relay;

/// <summary>What a relay accepts. NIP-11 advertises exactly these, and exactly these are enforced.</summary>
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
}
