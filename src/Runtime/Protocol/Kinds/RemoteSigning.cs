namespace NostrToolkit;

/// <summary>A request to a remote signer, or its response (NIP-46).</summary>
[NostrKind(24133)]
public sealed partial record RemoteSigning
{
    /// <summary>For whom it is.</summary>
    [Tag("p")] public required PublicKey Receiver { get; init; }

    /// <summary>What <see cref="Nip46"/> wrote, encrypted.</summary>
    [Content] public required EncryptedText Message { get; init; }
}
