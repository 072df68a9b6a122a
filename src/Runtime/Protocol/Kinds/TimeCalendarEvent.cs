namespace NostrToolkit;

/// <summary>Something that happens at a time (NIP-52).</summary>
[NostrKind(31923)]
public sealed partial record TimeCalendarEvent
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>Its title.</summary>
    [Tag("title")] public required string Title { get; init; }

    /// <summary>When it begins.</summary>
    [Tag("start")] public required UnixTime Start { get; init; }

    /// <summary>When it is over; without one it takes no time.</summary>
    [Tag("end")] public UnixTime? End { get; init; }

    /// <summary>The days that it touches: seconds since 1970 by 86,400.</summary>
    [Tag("D"), Lenient] public IReadOnlyList<long> Days { get; init; } = [];

    /// <summary>The time zone of the beginning, such as <c>America/Costa_Rica</c>.</summary>
    [Tag("start_tzid")] public string? StartTimeZone { get; init; }

    /// <summary>The time zone of the end; without one it is that of the beginning.</summary>
    [Tag("end_tzid")] public string? EndTimeZone { get; init; }

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
