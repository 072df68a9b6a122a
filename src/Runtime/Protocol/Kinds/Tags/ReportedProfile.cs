namespace NostrToolkit;

/// <summary>A <c>p</c> tag of a report (NIP-56).</summary>
/// <param name="Key">Who is reported, or whose what is reported is.</param>
/// <param name="Reason">Why; nothing where it stands with something else, or is none of the known.</param>
[NostrTag]
public readonly partial record struct ReportedProfile(PublicKey Key, [Lenient] ReportType? Reason = null);
