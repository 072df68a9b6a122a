namespace NostrToolkit;

/// <summary>What is sent to a lightning wallet for an invoice, and never to a relay (NIP-57).</summary>
[NostrKind(9734)]
public sealed partial record ZapRequest
{
    /// <summary>Where the receipt is to be published.</summary>
    [Tag("relays")] public required RelayUrls Relays { get; init; }

    /// <summary>How much, in millisatoshi.</summary>
    [Tag("amount")] public long? Amount { get; init; }

    /// <summary>Where to pay, in bech32.</summary>
    [Tag("lnurl")] public string? Lnurl { get; init; }

    /// <summary>Who gets it.</summary>
    [Tag("p")] public required PublicKey Recipient { get; init; }

    /// <summary>What it is for: an event.</summary>
    [Tag("e")] public EventId? Event { get; init; }

    /// <summary>What it is for: an event that may be replaced.</summary>
    [Tag("a")] public Address? Address { get; init; }

    /// <summary>The kind of the event.</summary>
    [Tag("k"), Lenient] public Kind? TargetKind { get; init; }

    /// <summary>The key that signs the receipt.</summary>
    [Tag("P")] public PublicKey? Wallet { get; init; }

    /// <summary>A message that goes with it.</summary>
    [Content] public string Message { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
