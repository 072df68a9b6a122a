using NostrToolkit.Wire;

namespace NostrToolkit;

// THE CATALOGUE: every message the toolkit speaks, one line each. CodecGenerator writes the codecs, HandlerGenerator
// the dispatch; docs/messages.md is generated from here: shape (NIP): meaning, then an example. EVENT, AUTH, COUNT and NEG-MSG
// are two messages each: their elements, or who must answer them, depend on the direction.

// NIP-01, client to relay

/// <summary><c>["EVENT", event]</c> (NIP-01): a client publishes an event. Answered by exactly one <see cref="OkMessage"/>.</summary>
/// <example><c>["EVENT",{"id":"fa346d3c47f2192f74ec46f0dc4bec5becaa9076a1b6d53cb7e3b074c3c54dca",
/// "pubkey":"61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1","created_at":1767225600,"kind":1,
/// "tags":[["t","nostr"]],"content":"Hello, Nostr!","sig":"7d25370b7f4efe7a4507109886e8c3bc20ec137df56b053ac4cec8a5142828810ab8
/// 3cf338106690eecf5a6532ed48eee269d208d6fb5fe1117785f0ae0654b3"}]</c></example>
[NostrMessage("EVENT", Direction.ToRelay)] public readonly partial record struct PublishMessage(EventView Event);

/// <summary><c>["REQ", subscription, filter, ...]</c> (NIP-01): asks for stored events, then for live ones.</summary>
/// <example><c>["REQ","feed",{"kinds":[1],"limit":20},{"#t":["nostr"],"since":1767225600}]</c></example>
[NostrMessage("REQ", Direction.ToRelay)] public readonly partial record struct ReqMessage(SubscriptionId Subscription, FilterList Filters);

/// <summary><c>["CLOSE", subscription]</c> (NIP-01): ends a subscription. Not answered.</summary>
/// <example><c>["CLOSE","feed"]</c></example>
[NostrMessage("CLOSE", Direction.ToRelay)] public readonly partial record struct CloseMessage(SubscriptionId Subscription);

// NIP-01, relay to client

/// <summary><c>["EVENT", subscription, event]</c> (NIP-01): an event that matches a subscription.</summary>
/// <example><c>["EVENT","feed",{"id":"fa346d3c47f2192f74ec46f0dc4bec5becaa9076a1b6d53cb7e3b074c3c54dca",
/// "pubkey":"61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1","created_at":1767225600,"kind":1,
/// "tags":[["t","nostr"]],"content":"Hello, Nostr!","sig":"7d25370b7f4efe7a4507109886e8c3bc20ec137df56b053ac4cec8a5142828810ab8
/// 3cf338106690eecf5a6532ed48eee269d208d6fb5fe1117785f0ae0654b3"}]</c></example>
[NostrMessage("EVENT", Direction.ToClient)] public readonly partial record struct EventMessage(SubscriptionId Subscription, EventView Event);

/// <summary><c>["OK", event id, accepted, reason]</c> (NIP-01, NIP-42): the relay's answer to an EVENT or an AUTH.</summary>
/// <example><c>["OK","fa346d3c47f2192f74ec46f0dc4bec5becaa9076a1b6d53cb7e3b074c3c54dca",false,"blocked: not from here"]</c></example>
[NostrMessage("OK", Direction.ToClient)] public readonly partial record struct OkMessage(EventId Event, bool Accepted, Reason Reason);

/// <summary><c>["EOSE", subscription, [hint, ...]?]</c> (NIP-01, NIP-67): the end of the stored events; what follows is live.</summary>
/// <example><c>["EOSE","feed",["finish"]]</c></example>
[NostrMessage("EOSE", Direction.ToClient)] public readonly partial record struct EoseMessage(SubscriptionId Subscription, [Optional] HintList? Hints = null);

/// <summary><c>["CLOSED", subscription, reason]</c> (NIP-01, NIP-45): the relay refused or ended a subscription, or refused to count.</summary>
/// <example><c>["CLOSED","feed","auth-required: log in first"]</c></example>
[NostrMessage("CLOSED", Direction.ToClient)] public readonly partial record struct ClosedMessage(SubscriptionId Subscription, Reason Reason);

/// <summary><c>["NOTICE", text]</c> (NIP-01): words for people, without a meaning to programs.</summary>
/// <example><c>["NOTICE","back at noon"]</c></example>
[NostrMessage("NOTICE", Direction.ToClient)] public readonly partial record struct NoticeMessage(JsonString Text);

// NIP-42, both ways

/// <summary><c>["AUTH", event]</c> (NIP-42): a client logs in with a signed event of kind 22242. Answered by one <see cref="OkMessage"/>.</summary>
/// <example><c>["AUTH",{"id":"7e77164c4e31e0f8755a85a2efb7afb35a339bfda25640893a8acc925f40cd48",
/// "pubkey":"61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1","created_at":1767225600,"kind":22242,
/// "tags":[["relay","wss://relay.example/"],["challenge","k7Qx2"]],"content":"","sig":"686f7aeb516e1235226ca8cb5d636d583614c6c255cc
/// 2ff3e4091596f0776c24869b20c7e804f74cb6e50335859f60286b509b8bb6ff39c42ab93efe08d3a69d"}]</c></example>
[NostrMessage("AUTH", Direction.ToRelay)] public readonly partial record struct AuthMessage(EventView Event);

/// <summary><c>["AUTH", challenge]</c> (NIP-42): a relay invites its client to log in. The latest challenge counts.</summary>
/// <example><c>["AUTH","k7Qx2"]</c></example>
[NostrMessage("AUTH", Direction.ToClient)] public readonly partial record struct AuthChallengeMessage(JsonString Challenge);

// NIP-45, both ways

/// <summary><c>["COUNT", query, filter, ...]</c> (NIP-45): asks how many events match. Answered by one COUNT or <see cref="ClosedMessage"/>.</summary>
/// <example><c>["COUNT","followers",{"kinds":[3],"#p":["61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1"]}]</c></example>
[NostrMessage("COUNT", Direction.ToRelay)] public readonly partial record struct CountMessage(SubscriptionId Query, FilterList Filters);

/// <summary><c>["COUNT", query, {"count", "approximate"?, "hll"?}]</c> (NIP-45): so many events match.</summary>
/// <example><c>["COUNT","followers",{"count":93412,"approximate":true}]</c></example>
[NostrMessage("COUNT", Direction.ToClient)] public readonly partial record struct CountResultMessage(SubscriptionId Query, CountResult Result);

// NIP-77, client to relay

/// <summary><c>["NEG-OPEN", subscription, filter, message]</c> (NIP-77): starts to compare what both sides have. The answer: NEG-MSG or NEG-ERR.</summary>
/// <example><c>["NEG-OPEN","sync",{"kinds":[1]},"6100000200"]</c></example>
[NostrMessage("NEG-OPEN", Direction.ToRelay)] public readonly partial record struct NegOpenMessage(SubscriptionId Subscription, FilterUnion Filter, NegentropyPayload Message);

/// <summary><c>["NEG-MSG", subscription, message]</c> (NIP-77): the client's next message. The answer: NEG-MSG or NEG-ERR.</summary>
/// <example><c>["NEG-MSG","sync","6100000200"]</c></example>
[NostrMessage("NEG-MSG", Direction.ToRelay)] public readonly partial record struct NegMessage(SubscriptionId Subscription, NegentropyPayload Message);

/// <summary><c>["NEG-CLOSE", subscription]</c> (NIP-77): the client is done. Not answered.</summary>
/// <example><c>["NEG-CLOSE","sync"]</c></example>
[NostrMessage("NEG-CLOSE", Direction.ToRelay)] public readonly partial record struct NegCloseMessage(SubscriptionId Subscription);

// NIP-77, relay to client

/// <summary><c>["NEG-MSG", subscription, message]</c> (NIP-77): the relay's answer to a NEG-OPEN or a NEG-MSG.</summary>
/// <example><c>["NEG-MSG","sync","6100000201fa346d3c47f2192f74ec46f0dc4bec5becaa9076a1b6d53cb7e3b074c3c54dca"]</c></example>
[NostrMessage("NEG-MSG", Direction.ToClient)] public readonly partial record struct NegReplyMessage(SubscriptionId Subscription, NegentropyPayload Message);

/// <summary><c>["NEG-ERR", subscription, reason, most records?]</c> (NIP-77): the relay refused or ended a comparison; it takes so many records at most.</summary>
/// <example><c>["NEG-ERR","sync","blocked: this query is too big",100000]</c></example>
[NostrMessage("NEG-ERR", Direction.ToClient)] public readonly partial record struct NegErrorMessage(SubscriptionId Subscription, Reason Reason, [Optional] EventCount? MaxRecords = null);
