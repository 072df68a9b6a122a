namespace NostrToolkit;

/// <summary>Relays that belong together (NIP-51).</summary>
[NostrKind(30002)]
public sealed partial record RelaySet
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public string? Title { get; init; }

    /// <summary>The URL of a picture.</summary>
    [Tag("image")] public string? Image { get; init; }

    /// <summary>What is in it, in a few words.</summary>
    [Tag("description")] public string? Description { get; init; }

    /// <summary>The relays.</summary>
    [Tag("relay"), Lenient] public IReadOnlyList<RelayUrl> Relays { get; init; } = [];

    /// <summary>Items that only the author can read.</summary>
    [Content] public EncryptedTags PrivateItems { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
