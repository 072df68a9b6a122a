namespace NostrToolkit.Relay;

/// <summary>An index that can lead a query, and the only two statements that are ever run on it.</summary>
/// <param name="Source">The index and its table.</param>
/// <param name="Range">The leading columns, of <see cref="IndexRange.Number"/> as ?1 and <see cref="IndexRange.Bytes"/> as ?2.</param>
internal sealed record ScanIndex(string Source, string Range)
{
    public static readonly ScanIndex Id = new("event INDEXED BY event_by_id", "id = ?2");
    public static readonly ScanIndex Time = new("event INDEXED BY event_by_time", "TRUE");
    public static readonly ScanIndex Kind = new("event INDEXED BY event_by_kind", "kind = ?1");
    public static readonly ScanIndex Author = new("event INDEXED BY event_by_author", "pubkey = ?2");
    public static readonly ScanIndex AuthorAndKind = new("event INDEXED BY event_by_author_and_kind", "pubkey = ?2 AND kind = ?1");
    public static readonly ScanIndex Tag = new("tag", "letter = ?1 AND value = ?2");

    public static readonly IReadOnlyList<ScanIndex> All = [Id, Time, Kind, Author, AuthorAndKind, Tag];

    /// <summary>
    /// The keys of a range from ?3 to ?4, newest first, at most ?6. ?5 continues an earlier scan: of those created at ?4 only
    /// ids above it.
    /// </summary>
    public string Keys => $"""
        SELECT created_at, id, sequence, kind FROM {Source}
        WHERE {Range} AND created_at BETWEEN ?3 AND ?4 AND (created_at < ?4 OR id > ?5)
        ORDER BY created_at DESC, id LIMIT ?6
        """;

    /// <summary>The number of keys of a range from ?3 to ?4, counted up to ?5.</summary>
    public string Count => $"SELECT count(*) FROM (SELECT 1 FROM {Source} WHERE {Range} AND created_at BETWEEN ?3 AND ?4 LIMIT ?5)";
}
