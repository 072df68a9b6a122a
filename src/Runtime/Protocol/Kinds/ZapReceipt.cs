namespace NostrToolkit;

/// <summary>A wallet says that an invoice was paid (NIP-57), which proves nothing.</summary>
[NostrKind(9735)]
public sealed partial record ZapReceipt
{
    /// <summary>Who got it.</summary>
    [Tag("p")] public required PublicKey Recipient { get; init; }

    /// <summary>Who paid.</summary>
    [Tag("P"), Lenient] public PublicKey? Sender { get; init; }

    /// <summary>What it was for: an event.</summary>
    [Tag("e"), Lenient] public EventId? Event { get; init; }

    /// <summary>What it was for: an event that may be replaced.</summary>
    [Tag("a"), Lenient] public Address? Address { get; init; }

    /// <summary>The kind of the event.</summary>
    [Tag("k"), Lenient] public Kind? TargetKind { get; init; }

    /// <summary>The invoice.</summary>
    [Tag("bolt11")] public required string Invoice { get; init; }

    /// <summary>The <see cref="ZapRequest"/> as JSON, whose hash the invoice has.</summary>
    [Tag("description")] public required string Request { get; init; }

    /// <summary>What the hash of the payment was made of.</summary>
    [Tag("preimage")] public string? Preimage { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
