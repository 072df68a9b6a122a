using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A filter of a user's own: NIP-01's, and <c>&amp;t</c>, of whose values an event must have all.</summary>
[NostrObject(RejectsUnknown = true)]
public readonly partial record struct AndFilter(
    [Member("ids"), Optional, Constrains(Constraint.IdIsAnyOf)] JsonList<EventId>? Ids,
    [Member("authors"), Optional, Constrains(Constraint.AuthorIsAnyOf)] JsonList<PublicKey>? Authors,
    [Member("kinds"), Optional, Constrains(Constraint.KindIsAnyOf)] JsonList<Kind>? Kinds,
    [Member("since"), Optional, Constrains(Constraint.CreatedAtIsAtLeast)] UnixTime? Since,
    [Member("until"), Optional, Constrains(Constraint.CreatedAtIsAtMost)] UnixTime? Until,
    [Member("limit"), Optional, Constrains(Constraint.Nothing)] Limit? Limit,
    [MemberPrefix("#"), Constrains(Constraint.TagsHaveAnyOf)] TagFilterList Tags,
    [MemberPrefix("&"), Constrains(Constraint.TagsHaveAllOf)] TagFilterList AllTags);

/// <summary>Its compiled form.</summary>
[NostrMatcher(typeof(AndFilter))]
public sealed partial class CompiledAndFilter;

/// <summary>The request that carries it.</summary>
#pragma warning disable NTK1006 // In the place of the toolkit's REQ, on purpose.
[NostrMessage("REQ", Direction.ToRelay)]
public readonly partial record struct AndReqMessage(SubscriptionId Subscription, JsonTail<AndFilter> Filters);
