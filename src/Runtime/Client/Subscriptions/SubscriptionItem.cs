namespace NostrToolkit;

/// <summary>One step of a subscription.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Event">The event, if it is one: verified, and matching the filters.</param>
/// <param name="Reason">Why the relay closed the subscription, if it did.</param>
public readonly record struct SubscriptionItem(SubscriptionItemKind Kind, VerifiedEvent? Event = null, Reason Reason = default);
