using NostrToolkit;

namespace Acme.Stats;

/// <summary>A verb of the user's own, which is no identifier, with all scalar forms and optional elements.</summary>
[NostrMessage("X-STATS", Direction.ToClient)]
public readonly partial record struct StatsMessage(
    bool Complete,
    long Count,
    EventId Event,
    [Optional] long? Bytes,
    [Optional] bool? Live,
    [Optional] Window? Window);
