namespace NostrToolkit.Relay;

/// <summary>What a store held at one moment that matches the filters of a query.</summary>
/// <param name="Sequence">
/// The moment: the query saw all events with this <see cref="ICommitObserver">sequence number</see> or a lower one, and none with a
/// higher one. 0 before the first event.
/// </param>
/// <param name="Found">The sequence numbers of the events, in no particular order: what comes live under one of these was sent already.</param>
/// <param name="Events">
/// The events in the order of <see cref="IEventStore.QueryAsync"/>, read bit by bit as they are asked for: a slow reader holds
/// back nobody. Each is <see cref="VerifiedEvent.JsonAndMessageEnd"/>. One that was replaced in the meantime is left out.
/// </param>
public sealed record StoredQuery(long Sequence, IReadOnlyCollection<long> Found, IAsyncEnumerable<ReadOnlyMemory<byte>> Events);
