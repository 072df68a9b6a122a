namespace NostrToolkit;

/// <summary>An event that only its receiver can read, sealed by its author (NIP-59).</summary>
/// <remarks><see cref="Nip59"/> seals and opens; this is what can be seen from outside.</remarks>
[NostrKind(13)]
public sealed partial record Seal
{
    /// <summary>The event, unsigned and encrypted to the receiver.</summary>
    [Content] public required EncryptedText Rumor { get; init; }

    /// <summary>When it may be forgotten (NIP-17).</summary>
    [Tag("expiration")] public UnixTime? Expiration { get; init; }
}
