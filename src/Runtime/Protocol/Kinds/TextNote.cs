namespace NostrToolkit;

/// <summary>A short text (NIP-10).</summary>
[NostrKind(1)]
public sealed partial record TextNote
{
    /// <summary>The text, without markup.</summary>
    [Content] public required string Text { get; init; }

    /// <summary>The thread it is in, from the root to what it replies to, and what else it mentions.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<ThreadPointer> Thread { get; init; } = [];

    /// <summary>Who takes part in the thread, or is mentioned.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<ProfilePointer> People { get; init; } = [];

    /// <summary>What it quotes (NIP-18).</summary>
    [Tag("q"), Lenient] public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Its topics, in lower case (NIP-24).</summary>
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Why it is shown only to those who ask for it, maybe empty (NIP-36).</summary>
    [Tag("content-warning")] public string? ContentWarning { get; init; }

    /// <summary>Pictures for the <c>:shortcodes:</c> in the text (NIP-30).</summary>
    [Tag("emoji"), Lenient] public IReadOnlyList<CustomEmoji> Emojis { get; init; } = [];

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
