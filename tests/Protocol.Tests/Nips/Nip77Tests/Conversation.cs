namespace NostrToolkit.Protocol.Tests;

/// <summary>Two sides talk until the initiator knows all.</summary>
internal sealed class Conversation(NegentropySet ours, NegentropySet theirs, int ourLimit = 0, int theirLimit = 0)
{
    private const int MaxRounds = 2000;

    public HashSet<EventId> Have { get; } = [];

    public HashSet<EventId> Need { get; } = [];

    public int Rounds { get; private set; }

    public long Bytes { get; private set; }

    public Conversation Run()
    {
        var initiator = new NegentropyInitiator(ours, ourLimit);
        var responder = new NegentropyResponder(theirs, theirLimit);
        var message = initiator.Start();
        while (!message.IsEmpty)
        {
            (++Rounds).ShouldBeLessThan(MaxRounds);
            Count(message, ourLimit);
            responder.Reply(message.Span, out var reply).ShouldBe(NegentropyError.None);
            Count(reply, theirLimit);
            initiator.Receive(reply.Span, Have, Need, out message).ShouldBe(NegentropyError.None);
        }
        return this;
    }

    /// <summary>What each side lacks is found, and nothing else.</summary>
    public void ShouldHaveFoundTheDifference()
    {
        var mine = ours.Items.ToArray().Select(static item => item.Id).ToHashSet();
        var other = theirs.Items.ToArray().Select(static item => item.Id).ToHashSet();
        Have.SetEquals(mine.Except(other)).ShouldBeTrue();
        Need.SetEquals(other.Except(mine)).ShouldBeTrue();
    }

    private void Count(ReadOnlyMemory<byte> message, int limit)
    {
        Bytes += message.Length;
        if (limit > 0) message.Length.ShouldBeLessThanOrEqualTo(limit);
        NegentropyReader.Check(message.Span).ShouldBe(NegentropyError.None);
    }
}
