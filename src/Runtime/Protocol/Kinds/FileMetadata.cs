namespace NostrToolkit;

/// <summary>A file (NIP-94).</summary>
[NostrKind(1063)]
public sealed partial record FileMetadata
{
    /// <summary>Where it is.</summary>
    [Tag("url")] public required string Url { get; init; }

    /// <summary>Its MIME type, in lower case.</summary>
    [Tag("m")] public required string MimeType { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    [Tag("x")] public required Bytes32 Hash { get; init; }

    /// <summary>SHA-256 of the file before a server transformed it.</summary>
    [Tag("ox"), Lenient] public Bytes32? OriginalHash { get; init; }

    /// <summary>Its size in bytes.</summary>
    [Tag("size"), Lenient] public long? Size { get; init; }

    /// <summary>Its size in pixels.</summary>
    [Tag("dim"), Lenient] public PixelSize? Dimensions { get; init; }

    /// <summary>A magnet URI.</summary>
    [Tag("magnet")] public string? Magnet { get; init; }

    /// <summary>The infohash of a torrent.</summary>
    [Tag("i")] public string? InfoHash { get; init; }

    /// <summary>A blurhash to show until it is loaded.</summary>
    [Tag("blurhash")] public string? Blurhash { get; init; }

    /// <summary>A small picture of the same shape.</summary>
    [Tag("thumb"), Lenient] public PreviewImage? Thumbnail { get; init; }

    /// <summary>A picture of the same size.</summary>
    [Tag("image"), Lenient] public PreviewImage? Preview { get; init; }

    /// <summary>A part of its text.</summary>
    [Tag("summary")] public string? Summary { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    [Tag("alt")] public string? Description { get; init; }

    /// <summary>Where it is if it is not there.</summary>
    [Tag("fallback")] public IReadOnlyList<string> Fallbacks { get; init; } = [];

    /// <summary>What kind of service has it.</summary>
    [Tag("service")] public string? Service { get; init; }

    /// <summary>What is said of it.</summary>
    [Content] public string Caption { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
