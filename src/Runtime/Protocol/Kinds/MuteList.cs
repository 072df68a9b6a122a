namespace NostrToolkit;

/// <summary>What somebody does not want to see (NIP-51).</summary>
[NostrKind(10000)]
public sealed partial record MuteList
{
    /// <summary>People.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<PublicKey> People { get; init; } = [];

    /// <summary>Topics.</summary>
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Words, in lower case.</summary>
    [Tag("word")] public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Threads.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<EventId> Threads { get; init; } = [];

    /// <summary>Items that only the author can read.</summary>
    [Content] public EncryptedTags PrivateItems { get; init; }

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
