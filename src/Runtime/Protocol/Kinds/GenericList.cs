namespace NostrToolkit;

/// <summary>A list of anything (NIP-51), deprecated: pins are a <see cref="PinList"/> now, bookmarks a <see cref="BookmarkSet"/>.</summary>
[NostrKind(30001)]
public sealed partial record GenericList
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public string? Title { get; init; }

    /// <summary>The URL of a picture.</summary>
    [Tag("image")] public string? Image { get; init; }

    /// <summary>What is in it, in a few words.</summary>
    [Tag("description")] public string? Description { get; init; }

    /// <summary>People.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<ProfilePointer> People { get; init; } = [];

    /// <summary>Events.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventPointer> Events { get; init; } = [];

    /// <summary>Events that may be replaced.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<AddressPointer> Addresses { get; init; } = [];

    /// <summary>Topics.</summary>
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Items that only the author can read.</summary>
    [Content] public EncryptedTags PrivateItems { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
