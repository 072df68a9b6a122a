namespace NostrToolkit;

/// <summary>Calendar events that belong together (NIP-52).</summary>
[NostrKind(31924)]
public sealed partial record Calendar
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public required string Title { get; init; }

    /// <summary>The events.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<AddressPointer> Events { get; init; } = [];

    /// <summary>What it is about.</summary>
    [Content] public string Description { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
