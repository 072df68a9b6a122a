using System.Security.Cryptography;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Any bytes as a negentropy message (NIP-77): judged without an exception and without memory, read so that it can be written again byte
/// by byte, and answered by both sides within their limits, or not at all.
/// </summary>
internal sealed class NegentropyTarget : IFuzzTarget
{
    private const int Limit = Nip77.MinFrameSize;

    // What the lists of an initiator may take beside the ids of the message.
    private const int Overhead = 64 * 1024;

    private static readonly NegentropySet Events = Set(400);

    private readonly NegentropyWriter _writer = new();
    private readonly NegentropyResponder _responder = new(Events, Limit);
    private readonly NegentropyInitiator _initiator = new(Events, Limit);
    private readonly List<EventId> _have = [];
    private readonly List<EventId> _need = [];

    public string Name => "negentropy";

    public IEnumerable<byte[]> Seeds =>
    [
        [], [0x60], [0x61], [0x62, 1, 2, 3], Convert.FromHexString("6181ffffffffffffffff7f0000"), Convert.FromHexString("61000003"), Convert.FromHexString("610001aa0200"),
        .. new[] { 0, 1, 20, 300 }.SelectMany(static count => Talk(Set(count))),
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = NegentropyReader.Check(input);
        Ensure.That(GC.GetAllocatedBytesForCurrentThread() == before, "judging a message takes no memory");
        var ranges = error == NegentropyError.None ? WriteAgain(input) : 0;

        before = GC.GetAllocatedBytesForCurrentThread();
        var replyError = _responder.Reply(input, out var reply);
        Ensure.That(GC.GetAllocatedBytesForCurrentThread() - before <= 4 * Limit, "an answer takes no more memory than its limit");
        var isAnswered = error is NegentropyError.None or NegentropyError.UnsupportedVersion;
        Ensure.That(isAnswered == (replyError == NegentropyError.None), "a responder answers good messages and other versions");
        Ensure.That(isAnswered != reply.IsEmpty && reply.Length <= Limit, "an answer is within its limit");
        Ensure.That(!isAnswered || NegentropyReader.Check(reply.Span) == NegentropyError.None, "an answer is a good message");

        _have.Clear();
        _need.Clear();
        before = GC.GetAllocatedBytesForCurrentThread();
        Ensure.That(_initiator.Receive(input, _have, _need, out var next) == error, "an initiator takes good messages only");
        Ensure.That(GC.GetAllocatedBytesForCurrentThread() - before <= 4 * input.Length + Overhead, "memory grows with what has arrived");
        Ensure.That(next.Length <= Limit, "a message is within its limit");
        Ensure.That(next.IsEmpty || NegentropyReader.Check(next.Span) == NegentropyError.None, "what is asked next is a good message");
        Ensure.That(error == NegentropyError.None || (_have.Count == 0 && _need.Count == 0), "a bad message changes nothing");
        Ensure.That(_have.Count <= Events.Count && _need.Count <= input.Length / 32, "no more is learned than is there");

        var outcome = new Outcome();
        outcome.Add((int)error);
        outcome.Add(Math.Min(ranges, 20));
        outcome.AddSize(input.Length);
        outcome.AddSize(reply.Length);
        outcome.AddSize(next.Length);
        outcome.AddSize(_have.Count);
        outcome.AddSize(_need.Count);
        return outcome;
    }

    private int WriteAgain(ReadOnlySpan<byte> input)
    {
        var reader = new NegentropyReader(input);
        var ranges = 0;
        NegentropyBound last = default;
        _writer.Clear();
        for (; reader.TryRead(out var range); ranges++)
        {
            Ensure.That(range.UpperBound.CompareTo(last) >= 0, "ranges are in order");
            last = range.UpperBound;
            if (range.Mode == NegentropyMode.Skip) _writer.WriteSkip(range.UpperBound);
            else if (range.Mode == NegentropyMode.Fingerprint) range.Payload.CopyTo(_writer.WriteFingerprint(range.UpperBound));
            else range.Payload.CopyTo(_writer.WriteIdList(range.UpperBound, range.Payload.Length / 32));
        }
        Ensure.That(reader.Position == input.Length, "a good message is read to its end");
        // But for a prefix of infinity, which is read over.
        var isShorter = last.Timestamp == ulong.MaxValue && _writer.Length < input.Length;
        Ensure.That(isShorter || _writer.Message.Span.SequenceEqual(input), "what was read is written as it was");
        return ranges;
    }

    /// <summary>What two sides say to each other, in both directions.</summary>
    private static IEnumerable<byte[]> Talk(NegentropySet other)
    {
        var initiator = new NegentropyInitiator(other);
        var responder = new NegentropyResponder(Events);
        for (var message = initiator.Start().ToArray(); message.Length > 0;)
        {
            yield return message;
            responder.Reply(message, out var reply);
            var answer = reply.ToArray();
            yield return answer;
            initiator.Receive(answer, new HashSet<EventId>(), new HashSet<EventId>(), out var next);
            message = next.ToArray();
        }
    }

    // Few seconds, so that some bounds need a prefix.
    private static NegentropySet Set(int count) => NegentropySet.Create(Enumerable.Range(0, count)
        .Select(static i => new NegentropyItem(new UnixTime(i / 30), new EventId(Bytes32.From(SHA256.HashData([(byte)i, (byte)(i >> 8)]))))));
}
