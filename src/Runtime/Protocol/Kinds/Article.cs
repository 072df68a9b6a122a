namespace NostrToolkit;

/// <summary>A long text (NIP-23).</summary>
[NostrKind(30023)]
public sealed partial record Article
{
    /// <summary>What tells the article from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public string? Title { get; init; }

    /// <summary>What it is about, in short.</summary>
    [Tag("summary")] public string? Summary { get; init; }

    /// <summary>The URL of a picture to show with the title.</summary>
    [Tag("image")] public string? Image { get; init; }

    /// <summary>When it was published first; the event's own time is that of the last change.</summary>
    [Tag("published_at"), Lenient] public UnixTime? PublishedAt { get; init; }

    /// <summary>Its topics, in lower case.</summary>
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Events that it refers to.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventPointer> Events { get; init; } = [];

    /// <summary>Articles and the like that it refers to.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<AddressPointer> Addresses { get; init; } = [];

    /// <summary>People that it refers to.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<ProfilePointer> People { get; init; } = [];

    /// <summary>The text in Markdown, without HTML and without line breaks inside of paragraphs.</summary>
    [Content] public required string Text { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
