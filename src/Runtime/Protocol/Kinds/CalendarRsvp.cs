namespace NostrToolkit;

/// <summary>Whether somebody comes (NIP-52).</summary>
[NostrKind(31925)]
public sealed partial record CalendarRsvp
{
    /// <summary>What tells it from the author's others.</summary>
    [Tag("d")] public required string Identifier { get; init; }

    /// <summary>The calendar event.</summary>
    [Tag("a")] public required AddressPointer CalendarEvent { get; init; }

    /// <summary>The version of it that was answered.</summary>
    [Tag("e"), Lenient] public EventPointer? Version { get; init; }

    /// <summary>The answer.</summary>
    [Tag("status")] public required AttendanceStatus Status { get; init; }

    /// <summary>Whether they have time for anything else meanwhile; means nothing if they do not come.</summary>
    [Tag("fb"), Lenient] public Availability? Availability { get; init; }

    /// <summary>Whose calendar event it is.</summary>
    [Tag("p"), Lenient] public ProfilePointer? Host { get; init; }

    /// <summary>What there is to say about it.</summary>
    [Content] public string Note { get; init; } = "";

    /// <summary>Other tags.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}
