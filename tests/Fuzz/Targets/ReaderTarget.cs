using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Any bytes for a reader of either role, with and without compression: however they are cut it says the same, and it holds little
/// meanwhile (<see cref="Feed"/>).
/// </summary>
internal sealed class ReaderTarget : IFuzzTarget
{
    private static readonly WireLimits[] Limits =
    [
        WireLimits.Default,
        new() { MaxMessageBytes = 1000, MaxInflatedBytes = 3000 },
        new() { MaxMessageBytes = 125, MaxInflatedBytes = 40, MaxFramesPerMessage = 3, MaxControlFramesPerSecond = 2 },
        new() { MinFragmentBytes = 4, MaxInflatedBytes = 70_000, MaxMessageBytes = 70_000 },
    ];

    private readonly BufferPool _pool = new();
    private readonly Trace _whole = new();
    private readonly Trace _other = new();

    public string Name => "reader";

    public IEnumerable<byte[]> Seeds =>
        from role in new[] { PeerRole.Server, PeerRole.Client }
        from deflate in new ushort[] { 0, 0x4000 + 0b11011_11011, 0x4000 + 0b10111_11111 }
        from limits in new byte[] { 0, 1, 2, 3 }
        select SeedTraffic.Of(role, deflate, limits);

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var role = choices.Bool() ? PeerRole.Client : PeerRole.Server;
        var agreement = Negotiation.Choose(ref choices)?.Of(role);
        var limits = choices.Of<WireLimits>(Limits);
        var pieces = choices.Pieces();
        var traffic = choices.Rest();

        var feed = new Feed(role, _pool, limits, agreement);
        var last = feed.Read(traffic, Pieces.Whole, _whole);
        var isSame = feed.Read(traffic, Pieces.SingleBytes, _other) == last && _other.IsSameAs(_whole);
        Ensure.That(isSame, "a reader says the same of bytes that come one by one");
        isSame = feed.Read(traffic, pieces, _other) == last && _other.IsSameAs(_whole);
        Ensure.That(isSame, "a reader says the same of bytes that come in pieces");

        var outcome = new Outcome();
        outcome.Add((int)role);
        outcome.Add((int)last);
        outcome.Add(agreement is not null);
        outcome.Add(Math.Min(_whole.Count, 8));
        outcome.AddSize(_whole.Bytes.Length);
        // The end of the trace tells one failure from another.
        if (last is MessageReadStatus.Failed) foreach (var letter in _whole.Bytes[^12..]) outcome.Add(letter);
        return outcome;
    }
}
