using System.Text.Json;

namespace NostrToolkit;

public abstract partial record ManagementCall
{
    /// <summary><c>listeventsneedingmoderation</c>: which events wait for a decision?</summary>
    public sealed record ListEventsNeedingModeration() : ManagementCall("listeventsneedingmoderation", ResultShape.Events);

    /// <summary><c>allowevent</c>: serve an event.</summary>
    /// <param name="EventId">The event.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record AllowEvent(EventId EventId, string? Reason = null) : ManagementCall("allowevent")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, EventId.ToString(), Reason);
    }

    /// <summary><c>banevent</c>: remove an event and do not accept it again.</summary>
    /// <param name="EventId">The event.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record BanEvent(EventId EventId, string? Reason = null) : ManagementCall("banevent")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, EventId.ToString(), Reason);
    }

    /// <summary><c>listbannedevents</c>: which events are banned?</summary>
    public sealed record ListBannedEvents() : ManagementCall("listbannedevents", ResultShape.Events);
}
