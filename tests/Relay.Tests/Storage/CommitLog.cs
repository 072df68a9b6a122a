using System.Collections.Immutable;

namespace NostrToolkit.Relay.Tests;

/// <summary>Keeps what it is told.</summary>
internal sealed class CommitLog : ICommitObserver
{
    public ImmutableList<(VerifiedEvent Event, long Sequence)> Entries { get; private set; } = [];

    public void Committed(VerifiedEvent @event, long sequence) => Entries = Entries.Add((@event, sequence));
}
