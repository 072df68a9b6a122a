using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A filter as it stands in a received text (NIP-01): members are AND-ed, the values of a list OR-ed, and an empty list
/// matches nothing. An unknown member is an error, since ignoring it would widen the filter silently.
/// </summary>
/// <param name="Ids">Ids of events.</param>
/// <param name="Authors">Public keys of authors.</param>
/// <param name="Kinds">Kinds.</param>
/// <param name="Since">The earliest <c>created_at</c>, inclusive.</param>
/// <param name="Until">The latest <c>created_at</c>, inclusive.</param>
/// <param name="Limit">At most so many stored events, the newest; live ones are not counted.</param>
/// <param name="Search">Words to search for, with the extensions of NIP-50; see <see cref="SearchQuery"/>.</param>
/// <param name="Tags">The <c>#e</c>, <c>#p</c>, ...: values of single-letter tags.</param>
[NostrObject(RejectsUnknown = true)]
public readonly partial record struct FilterView(
    [Member("ids"), Optional, Constrains(Constraint.IdIsAnyOf)] JsonList<EventId>? Ids,
    [Member("authors"), Optional, Constrains(Constraint.AuthorIsAnyOf)] JsonList<PublicKey>? Authors,
    [Member("kinds"), Optional, Constrains(Constraint.KindIsAnyOf)] JsonList<Kind>? Kinds,
    [Member("since"), Optional, Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime? Since,
    [Member("until"), Optional, Constrains(Constraint.CreatedAtIsAtMost)] UnixTime? Until,
    [Member("limit"), Optional, Constrains(Constraint.Nothing)] Limit? Limit,
    [Member("search"), Optional, Constrains(Constraint.Nothing)] JsonString? Search,
    [MemberPrefix("#"), Constrains(Constraint.TagsHaveAnyOf)] TagFilterList Tags);
