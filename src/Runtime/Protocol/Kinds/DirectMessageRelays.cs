namespace NostrToolkit;

/// <summary>Where somebody reads private messages (NIP-17).</summary>
[NostrKind(10050)]
public sealed partial record DirectMessageRelays
{
    /// <summary>The relays.</summary>
    [Tag("relay"), Lenient] public IReadOnlyList<RelayUrl> Relays { get; init; } = [];

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
