using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>
/// The side that asks, usually a client (NIP-77): it learns which events only it has, and which only the other side has. How often it goes
/// on asking is up to the caller: an honest responder needs few rounds, another one could go on for ever.
/// </summary>
/// <param name="set">The events that match the filter.</param>
/// <param name="frameSize">The most bytes of a message, 4096 or more, or <see cref="Nip77.UnlimitedFrameSize"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is too small.</exception>
public sealed class NegentropyInitiator(NegentropySet set, int frameSize = Nip77.DefaultFrameSize) : NegentropyPeer(set, frameSize)
{
    private ICollection<EventId> _have = [];
    private ICollection<EventId> _need = [];

    /// <summary>The first message, that of a NEG-OPEN; valid until the next one.</summary>
    public ReadOnlyMemory<byte> Start()
    {
        Output.Clear();
        Split(0, Set.Count, NegentropyBound.Infinity);
        return Output.Message;
    }

    /// <summary>Takes an answer. A bad one changes nothing.</summary>
    /// <param name="message">The answer, decoded from hex.</param>
    /// <param name="have">Gets the ids that only this side has.</param>
    /// <param name="need">Gets the ids that only the other side has, or says it has: at most one for each 32 bytes of the message.</param>
    /// <param name="next">The next message, valid until the one after it; empty when all is known.</param>
    /// <returns>What is wrong with the message.</returns>
    public NegentropyError Receive(
        ReadOnlySpan<byte> message, ICollection<EventId> have, ICollection<EventId> need, out ReadOnlyMemory<byte> next)
    {
        next = default;
        var error = NegentropyReader.Check(message);
        if (error != NegentropyError.None) return error;
        (_have, _need) = (have, need);
        Answer(message);
        if (Output.Length > 1) next = Output.Message;
        return NegentropyError.None;
    }

    // Sorted, not hashed: these ids are what somebody wrote, not what SHA-256 gave, and could be made to collide.
    private protected override bool Receive(ReadOnlySpan<byte> ids, int lower, int upper)
    {
        var theirs = MemoryMarshal.Cast<byte, EventId>(ids).ToArray();
        Array.Sort(theirs);
        var isOurs = new bool[theirs.Length];
        foreach (ref readonly var item in Set.Items[lower..upper])
        {
            if (Array.BinarySearch(theirs, item.Id) is >= 0 and var index) isOurs[index] = true;
            else _have.Add(item.Id);
        }
        // A list that holds an id twice is nothing to rely on.
        for (var (i, end) = (0, 0); i < theirs.Length; i = end)
        {
            var isKnown = false;
            for (end = i; end < theirs.Length && theirs[end] == theirs[i]; end++) isKnown |= isOurs[end];
            if (!isKnown) _need.Add(theirs[i]);
        }
        return true;
    }
}
