using NostrToolkit;
using NostrToolkit.Wire;

namespace Acme.Stats;

/// <summary>A filter of the user's own: every kind of constraint, some twice, and members called like what is generated.</summary>
[NostrObject(RejectsUnknown = true)]
public readonly partial record struct AuthorFilter(
    [Member("ids"), Constrains(Constraint.IdIsAnyOf)] JsonList<EventId> Ids,
    [Member("authors"), Optional, Constrains(Constraint.AuthorIsAnyOf)] JsonList<PublicKey>? Target,
    [Member("kinds"), Optional, Constrains(Constraint.KindIsAnyOf)] JsonList<Kind>? @class,
    [Member("other_kinds"), Optional, Constrains(Constraint.KindIsAnyOf)] JsonList<Kind>? Filter,
    [Member("since"), Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime Since,
    [Member("until"), Optional, Constrains(Constraint.CreatedAtIsAtMost)] UnixTime? Until,
    [Member("limit"), Optional, Constrains(Constraint.Nothing)] Limit? Limit,
    [MemberPrefix("#"), Constrains(Constraint.TagsHaveAnyOf)] TagFilterList Any,
    [MemberPrefix("&"), Constrains(Constraint.TagsHaveAllOf)] TagFilterList All);

/// <summary>Its compiled form.</summary>
[NostrMatcher(typeof(AuthorFilter))]
public sealed partial class AuthorMatcher;

/// <summary>A filter that asks nothing.</summary>
[NostrObject(RejectsUnknown = true)]
public readonly partial record struct OpenFilter([Member("limit"), Optional, Constrains(Constraint.Nothing)] Limit? Limit);

/// <summary>Its compiled form.</summary>
[NostrMatcher(typeof(OpenFilter))]
public sealed partial class OpenMatcher;

/// <summary>A compiled form of the toolkit's own filter.</summary>
[NostrMatcher(typeof(FilterView))]
public sealed partial class PlainMatcher;
