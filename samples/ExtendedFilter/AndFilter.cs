using NostrToolkit;
using NostrToolkit.Wire;
using static NostrToolkit.Constraint;

namespace Acme;

/// <summary>NIP-01's filter and one member more: of the values of <c>&amp;t</c> an event must have all. The codec is generated from this.</summary>
[NostrObject(RejectsUnknown = true)]
public readonly partial record struct AndFilter(
    [Member("ids"), Optional, Constrains(IdIsAnyOf)] JsonList<EventId>? Ids,
    [Member("authors"), Optional, Constrains(AuthorIsAnyOf)] JsonList<PublicKey>? Authors,
    [Member("kinds"), Optional, Constrains(KindIsAnyOf)] JsonList<Kind>? Kinds,
    [Member("since"), Optional, Constrains(CreatedAtIsAtLeast)] UnixTime? Since,
    [Member("until"), Optional, Constrains(CreatedAtIsAtMost)] UnixTime? Until,
    [Member("limit"), Optional, Constrains(Nothing)] Limit? Limit,
    [MemberPrefix("#"), Constrains(TagsHaveAnyOf)] TagFilterList Tags,
    [MemberPrefix("&"), Constrains(TagsHaveAllOf)] TagFilterList AllTags);

/// <summary>The matcher: its values and <c>Matches</c> are generated.</summary>
[NostrMatcher(typeof(AndFilter))] public sealed partial class CompiledAndFilter;

#pragma warning disable NTK1006 // In the place of the toolkit's REQ and COUNT, on purpose: who reads these does not read those.

/// <summary><c>["REQ", subscription, filter, ...]</c> with such filters.</summary>
[NostrMessage("REQ", Direction.ToRelay)] public readonly partial record struct AndReqMessage(SubscriptionId Subscription, JsonTail<AndFilter> Filters);

/// <summary><c>["COUNT", query, filter, ...]</c> with such filters (NIP-45).</summary>
[NostrMessage("COUNT", Direction.ToRelay)] public readonly partial record struct AndCountMessage(SubscriptionId Query, JsonTail<AndFilter> Filters);
