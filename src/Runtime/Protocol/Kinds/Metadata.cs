namespace NostrToolkit;

/// <summary>What somebody says of themselves (NIP-01, NIP-24).</summary>
[NostrKind(0)]
public sealed partial record Metadata
{
    /// <summary>Name, picture and so on.</summary>
    [Content(Json = typeof(ProfileJson))] public required Profile Profile { get; init; }

    /// <summary>Pictures for the <c>:shortcodes:</c> in name and about (NIP-30).</summary>
    [Tag("emoji"), Lenient] public IReadOnlyList<CustomEmoji> Emojis { get; init; } = [];

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
