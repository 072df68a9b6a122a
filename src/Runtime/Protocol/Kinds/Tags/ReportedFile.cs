namespace NostrToolkit;

/// <summary>An <c>x</c> tag of a report (NIP-56).</summary>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Reason">Why; nothing where it stands with something else, or is none of the known.</param>
[NostrTag]
public readonly partial record struct ReportedFile(Bytes32 Hash, [Lenient] ReportType? Reason = null);
