namespace NostrToolkit;

/// <summary>The notes that somebody shows on their page (NIP-51).</summary>
[NostrKind(10001)]
public sealed partial record PinList
{
    /// <summary>The notes.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventPointer> Notes { get; init; } = [];

    /// <summary>Items that only the author can read.</summary>
    [Content] public EncryptedTags PrivateItems { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
