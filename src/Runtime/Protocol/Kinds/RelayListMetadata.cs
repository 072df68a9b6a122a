namespace NostrToolkit;

/// <summary>Where somebody writes, and where others reach them (NIP-65), tag by tag.</summary>
/// <remarks><see cref="RelayList"/> has each relay once.</remarks>
[NostrKind(10002)]
public sealed partial record RelayListMetadata
{
    /// <summary>The relays.</summary>
    [Tag("r"), Lenient] public IReadOnlyList<RelayTag> Relays { get; init; } = [];

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
