namespace NostrToolkit;

/// <summary>A request to delete events of one's own (NIP-09).</summary>
/// <remarks>What of it has an effect, <see cref="DeletionRequest"/> says: only the author's own events can be deleted.</remarks>
[NostrKind(5)]
public sealed partial record Deletion
{
    /// <summary>Events by id.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventId> Events { get; init; } = [];

    /// <summary>Replaceable and addressable events, in all versions up to the request's time.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>The kinds of those events.</summary>
    [Tag("k"), Lenient] public IReadOnlyList<Kind> Kinds { get; init; } = [];

    /// <summary>Why.</summary>
    [Content] public string Reason { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
