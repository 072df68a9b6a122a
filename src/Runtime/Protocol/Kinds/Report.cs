namespace NostrToolkit;

/// <summary>Somebody, an event or a file is objectionable (NIP-56).</summary>
[NostrKind(1984)]
public sealed partial record Report
{
    /// <summary>Who, or whose it is.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<ReportedProfile> People { get; init; } = [];

    /// <summary>Which events.</summary>
    [Tag("e"), Lenient] public IReadOnlyList<ReportedEvent> Events { get; init; } = [];

    /// <summary>Which files.</summary>
    [Tag("x"), Lenient] public IReadOnlyList<ReportedFile> Files { get; init; } = [];

    /// <summary>Where the files may be.</summary>
    [Tag("server")] public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>What there is to say about it.</summary>
    [Content] public string Text { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
