namespace NostrToolkit;

/// <summary>How an event is wrapped (NIP-59).</summary>
public sealed record GiftWrapOptions
{
    /// <summary>What is used where nothing else is asked for.</summary>
    public static GiftWrapOptions Default { get; } = new();

    /// <summary>Kind 21059 in the place of 1059: relays forward it and do not keep it. Default: false.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>A relay to name beside the recipient. Default: none.</summary>
    public string? RecipientRelay { get; init; }

    /// <summary>When relays may drop it (NIP-40), said on seal and wrap, as NIP-17 asks. Default: never.</summary>
    public UnixTime? Expiration { get; init; }

    /// <summary>How far into the past the times of seal and wrap are moved at most. Default: two days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative: some relays do not serve events from the future.</exception>
    public TimeSpan MaxAge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromDays(2);
}
