namespace NostrToolkit;

/// <summary>A relay's answer to an event.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Accepted">Whether the relay has it now.</param>
/// <param name="Reason">Why, by a typed prefix; often empty when accepted.</param>
public readonly record struct PublishResult(EventId Event, bool Accepted, Reason Reason);
