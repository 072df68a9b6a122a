namespace NostrToolkit.Relay;

/// <summary>Is told what an <see cref="IEventStore"/> has committed: the live side of a relay.</summary>
public interface ICommitObserver
{
    /// <summary>
    /// Called in the order of the commits, by one thread at a time, which is the one that writes: it must not wait. What it
    /// throws comes out of the event's <see cref="IEventStore.SaveAsync"/>; the event is stored nevertheless.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="sequence">Its number: greater than those of all events stored before, also before a restart.</param>
    void Committed(VerifiedEvent @event, long sequence);
}
