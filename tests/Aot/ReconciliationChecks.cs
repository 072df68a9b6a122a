using System.Security.Cryptography;

namespace NostrToolkit.Aot;

/// <summary>NIP-77: two sides find what each lacks.</summary>
internal static class ReconciliationChecks
{
    private const int Shared = 2000;
    private const int MaxRounds = 100;

    public static void Run(Checks checks)
    {
        var items = Enumerable.Range(0, Shared + 60).Select(static index => new NegentropyItem(
            new UnixTime(1_700_000_000 + index / 3), new EventId(Bytes32.From(SHA256.HashData(BitConverter.GetBytes(index)))))).ToArray();
        // Every 50th is ours alone, every 70th theirs.
        var ours = items.Where(static (_, index) => index % 70 != 1).ToArray();
        var theirs = items.Where(static (_, index) => index % 50 != 2).ToArray();
        var (have, need) = Converse(checks, NegentropySet.Create(ours), NegentropySet.Create(theirs));
        checks.That(have.SetEquals(Ids(ours).Except(Ids(theirs))), "what only we have is found");
        checks.That(need.SetEquals(Ids(theirs).Except(Ids(ours))), "what only they have is found");
    }

    private static (HashSet<EventId> Have, HashSet<EventId> Need) Converse(Checks checks, NegentropySet ours, NegentropySet theirs)
    {
        var (have, need) = (new HashSet<EventId>(), new HashSet<EventId>());
        var initiator = new NegentropyInitiator(ours, Nip77.MinFrameSize);
        var responder = new NegentropyResponder(theirs, Nip77.MinFrameSize);
        var message = initiator.Start();
        for (var round = 0; !message.IsEmpty && round < MaxRounds; round++)
        {
            checks.That(responder.Reply(message.Span, out var reply) == NegentropyError.None, "a message is answered");
            checks.That(initiator.Receive(reply.Span, have, need, out message) == NegentropyError.None, "an answer is understood");
        }
        return (have, need);
    }

    private static IEnumerable<EventId> Ids(NegentropyItem[] items) => items.Select(static item => item.Id);
}
