namespace NostrToolkit;

/// <summary>An <c>e</c> tag of a report (NIP-56).</summary>
/// <param name="Id">The event.</param>
/// <param name="Reason">Why; nothing where it stands with something else, or is none of the known.</param>
[NostrTag]
public readonly partial record struct ReportedEvent(EventId Id, [Lenient] ReportType? Reason = null);
