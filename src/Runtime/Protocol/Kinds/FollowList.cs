namespace NostrToolkit;

/// <summary>Whom somebody follows (NIP-02): all of them, in the order in which they were added.</summary>
[NostrKind(3)]
public sealed partial record FollowList
{
    /// <summary>The list.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<Follow> Follows { get; init; } = [];

    /// <summary>Not used; older clients kept relays there (NIP-24).</summary>
    [Content] public string? Content { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
