namespace NostrToolkit;

/// <summary>A note of somebody that is worth reading (NIP-18).</summary>
[NostrKind(6)]
public sealed partial record Repost
{
    /// <summary>The note.</summary>
    [Tag("e")] public required EventPointer Note { get; init; }

    /// <summary>Whose it is.</summary>
    [Tag("p"), Lenient] public ProfilePointer? NoteAuthor { get; init; }

    /// <summary>The note itself, as JSON; none for a protected one (NIP-70).</summary>
    [Content] public string? Json { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
