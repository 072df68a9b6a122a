namespace NostrToolkit;

/// <summary>Somebody a chat message is for (NIP-17).</summary>
/// <param name="PublicKey">Who.</param>
/// <param name="Relay">Where that one is likely to be found; null: not told.</param>
public readonly record struct ChatRecipient(PublicKey PublicKey, string? Relay = null);
