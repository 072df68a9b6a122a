using System.Collections.Immutable;

namespace NostrToolkit.Relay;

/// <summary>The observers of one store. Adding one does not disturb the thread that is telling the others.</summary>
internal sealed class CommitObservers
{
    private ImmutableArray<ICommitObserver> _observers = [];

    public void Add(ICommitObserver observer) => ImmutableInterlocked.Update(ref _observers, static (all, one) => all.Add(one), observer);

    public void Tell(VerifiedEvent @event, long sequence)
    {
        foreach (var observer in _observers) observer.Committed(@event, sequence);
    }
}
