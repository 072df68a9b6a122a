namespace NostrToolkit;

/// <summary>What somebody wants to find again (NIP-51).</summary>
[NostrKind(30003)]
public sealed partial record BookmarkSet
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public string? Title { get; init; }

    /// <summary>The URL of a picture.</summary>
    [Tag("image")] public string? Image { get; init; }

    /// <summary>What is in it, in a few words.</summary>
    [Tag("description")] public string? Description { get; init; }

    /// <summary>Notes.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventPointer> Notes { get; init; } = [];

    /// <summary>Articles.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<AddressPointer> Articles { get; init; } = [];

    /// <summary>Items that only the author can read.</summary>
    [Content] public EncryptedTags PrivateItems { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
