using NostrToolkit.Wire;

namespace NostrToolkit;

// THE CATALOGUE: every message the toolkit speaks, one line each. CodecGenerator writes the codecs, HandlerGenerator
// the dispatch; docs/messages.md is generated from here. EVENT is two messages: its elements depend on the direction.

// NIP-01, client to relay

/// <summary><c>["EVENT", event]</c>: a client publishes an event. Answered by exactly one <see cref="OkMessage"/>.</summary>
[NostrMessage("EVENT", Direction.ToRelay)] public readonly partial record struct PublishMessage(EventView Event);

/// <summary><c>["REQ", subscription, filter, ...]</c>: asks for stored events, then for live ones.</summary>
[NostrMessage("REQ", Direction.ToRelay)] public readonly partial record struct ReqMessage(SubscriptionId Subscription, FilterList Filters);

/// <summary><c>["CLOSE", subscription]</c>: ends a subscription. Not answered.</summary>
[NostrMessage("CLOSE", Direction.ToRelay)] public readonly partial record struct CloseMessage(SubscriptionId Subscription);

// NIP-01, relay to client

/// <summary><c>["EVENT", subscription, event]</c>: an event that matches a subscription.</summary>
[NostrMessage("EVENT", Direction.ToClient)] public readonly partial record struct EventMessage(SubscriptionId Subscription, EventView Event);

/// <summary><c>["OK", event id, accepted, reason]</c>: the relay's answer to an EVENT.</summary>
[NostrMessage("OK", Direction.ToClient)] public readonly partial record struct OkMessage(EventId Event, bool Accepted, Reason Reason);

/// <summary><c>["EOSE", subscription]</c>: the end of the stored events; what follows is live.</summary>
[NostrMessage("EOSE", Direction.ToClient)] public readonly partial record struct EoseMessage(SubscriptionId Subscription);

/// <summary><c>["CLOSED", subscription, reason]</c>: the relay refused or ended a subscription.</summary>
[NostrMessage("CLOSED", Direction.ToClient)] public readonly partial record struct ClosedMessage(SubscriptionId Subscription, Reason Reason);

/// <summary><c>["NOTICE", text]</c>: words for people, without a meaning to programs.</summary>
[NostrMessage("NOTICE", Direction.ToClient)] public readonly partial record struct NoticeMessage(JsonString Text);
