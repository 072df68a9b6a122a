namespace NostrToolkit;

/// <summary>What somebody thinks of an event (NIP-25).</summary>
[NostrKind(7)]
public sealed partial record Reaction
{
    /// <summary><c>+</c> or nothing for a like, <c>-</c> for a dislike, otherwise an emoji, or a <c>:shortcode:</c>.</summary>
    [Content] public string Text { get; init; } = "";

    /// <summary>Events; the last is the one reacted to.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventPointer> Events { get; init; } = [];

    /// <summary>The event reacted to; <see langword="null"/> where none is named that can be read.</summary>
    public EventPointer? Target => Events.Count == 0 ? null : Events[^1];

    /// <summary>Authors; the last is the one of the event reacted to.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<ProfilePointer> People { get; init; } = [];

    /// <summary>The address of the event reacted to, if it has one.</summary>
    [Tag("a"), Lenient] public AddressPointer? Address { get; init; }

    /// <summary>The kind of the event reacted to.</summary>
    [Tag("k"), Lenient] public Kind? TargetKind { get; init; }

    /// <summary>The picture of the <c>:shortcode:</c> (NIP-30).</summary>
    [Tag("emoji"), Lenient] public CustomEmoji? Emoji { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
