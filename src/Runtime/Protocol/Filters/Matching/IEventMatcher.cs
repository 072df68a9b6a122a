namespace NostrToolkit;

/// <summary>A filter that is compared with events: implemented by MatcherGenerator for each <see cref="NostrMatcherAttribute"/>.</summary>
public interface IEventMatcher
{
    /// <summary>Whether no event can ever match: an empty list, or bounds of time that leave none.</summary>
    bool IsNever { get; }

    /// <summary>What an event must at least have.</summary>
    MatchBits Bits { get; }

    /// <summary>Whether the event matches. Allocates nothing.</summary>
    bool Matches(MatchTarget target);

    /// <summary>Whether the event matches. Allocates nothing; for many filters, or many events, a <see cref="MatchTarget"/> is quicker.</summary>
    bool Matches(in EventView view);
}
