namespace NostrToolkit;

/// <summary>A seal, wrapped by a key that is used once (NIP-59).</summary>
/// <remarks><see cref="Nip59"/> wraps and unwraps; this is what can be seen from outside.</remarks>
[NostrKind(1059)]
public sealed partial record GiftWrap
{
    /// <summary>For whom it is.</summary>
    [Tag("p")] public required ProfilePointer Recipient { get; init; }

    /// <summary>The <see cref="NostrToolkit.Seal"/>, encrypted to them.</summary>
    [Content] public required EncryptedText Seal { get; init; }

    /// <summary>When it may be forgotten (NIP-40).</summary>
    [Tag("expiration"), Lenient] public UnixTime? Expiration { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
