namespace NostrToolkit;

/// <summary>Something that happens on whole days (NIP-52).</summary>
[NostrKind(31922)]
public sealed partial record DateCalendarEvent
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public required string Title { get; init; }

    /// <summary>Its first day.</summary>
    [Tag("start")] public required DateOnly Start { get; init; }

    /// <summary>The day after its last; without one it ends on its first.</summary>
    [Tag("end")] public DateOnly? End { get; init; }

    /// <summary>What it is about, in short.</summary>
    [Tag("summary")] public string? Summary { get; init; }

    /// <summary>The URL of a picture.</summary>
    [Tag("image")] public string? Image { get; init; }

    /// <summary>Addresses, rooms or links to calls.</summary>
    [Tag("location")] public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>A geohash.</summary>
    [Tag("g")] public string? Geohash { get; init; }

    /// <summary>Who takes part.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Topics.</summary>
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Web pages, documents, recordings.</summary>
    [Tag("r")] public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Calendars that are asked to take it in.</summary>
    [Tag("a"), Lenient] public IReadOnlyList<AddressPointer> Calendars { get; init; } = [];

    /// <summary>What it is about.</summary>
    [Content] public string Description { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
