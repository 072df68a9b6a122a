using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Ours against the platform's WebSocket, on valid traffic and on any bytes. What ours gives, it gives, and where ours refuses nothing it
/// does neither, but for three things: the platform takes a block that is marked as the last one (BFINAL) for the end of all compression,
/// where RFC 7692 section 7.2.3.4 lets the next message follow; it judges a header by its first two bytes, ours once it is whole; and it
/// shows a close without a status as 1000, where RFC 6455 section 7.1.5 says 1005.
/// Where ours refuses, the platform may go on: it takes lengths that are not in their shortest form, distances beyond the window that was
/// agreed on and data without the end of a flush, and it notices bad UTF-8 late. PlatformDifferenceTests has an example of each.
/// </summary>
internal sealed class PlatformTarget : IFuzzTarget
{
    private static readonly WireLimits Limits = new()
    {
        MaxControlFramesPerSecond = int.MaxValue,
        MaxInflatedBytes = ValidTraffic.MaxMessage,
        MaxMessageBytes = ValidTraffic.MaxMessage,
    };

    private readonly BufferPool _pool = new();
    private readonly Trace _ours = new();
    private readonly Trace _theirs = new();
    private readonly ValidTraffic _valid = new();
    private readonly PlatformSocket _platform = new();

    public string Name => "platform";

    public IEnumerable<byte[]> Seeds =>
    [
        [0, 1, 0, 0, 0, 0, 0, 0x88, 0x00], [0, 1, 0, 0, 0, 0, 0, 0x88, 0x01, 0x03],
        .. ValidTraffic.Seeds.Select(static seed => (byte[])[1, .. seed]),
        .. from role in new[] { PeerRole.Server, PeerRole.Client }
           from deflate in new ushort[] { 0, 0x4000 + 0b11011_11011, 0x4000 + 0b10111_11111 }
           select (byte[])[0, .. SeedTraffic.Of(role, deflate)],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var isValid = choices.Bool();
        var role = choices.Bool() ? PeerRole.Client : PeerRole.Server;
        var negotiation = Negotiation.Choose(ref choices);
        var pieces = choices.Pieces();
        if (isValid) _valid.Make(ref choices, role == PeerRole.Client ? PeerRole.Server : PeerRole.Client, negotiation);
        var traffic = isValid ? _valid.Bytes : choices.Rest();

        var last = new Feed(role, _pool, Limits, negotiation?.Of(role)) { IsAsPlatformShows = true }.Read(traffic, pieces, _ours);
        var isAccepted = _platform.Read(role, traffic, negotiation, _theirs);
        Ensure.That(!isValid || last != MessageReadStatus.Failed, "valid traffic is accepted");
        if (_platform.StoppedAtLastBlock)
        {
            var goesOn = _ours.StartsWith(_theirs) || (last == MessageReadStatus.Failed && _theirs.StartsWith(_ours));
            Ensure.That(!isValid && goesOn, "ours goes on where the platform stops");
        }
        else
        {
            Ensure.That(_theirs.StartsWith(_ours), "the platform gives what ours gives");
            var isSame = last == MessageReadStatus.Failed || (isAccepted && _ours.IsSameAs(_theirs)) || EndsWhereItJudges(traffic);
            Ensure.That(isSame, "where ours refuses nothing, the platform gives the same and refuses nothing");
        }

        var outcome = new Outcome();
        outcome.Add((int)last);
        outcome.Add(isAccepted);
        outcome.Add(negotiation is not null);
        outcome.Add(Math.Min(_ours.Count, 8));
        outcome.AddSize(_theirs.Bytes.Length);
        return outcome;
    }

    // The platform judges a header by its first two bytes, ours when it is whole, and a close of one byte before the byte is there.
    private static bool EndsWhereItJudges(ReadOnlySpan<byte> traffic)
    {
        while (FrameHeader.TryRead(traffic, out var header, out var size) == OperationStatus.Done)
        {
            if (header.PayloadLength > traffic.Length - size) return header is { Opcode: Opcode.Close, PayloadLength: 1 };
            traffic = traffic[(size + (int)header.PayloadLength)..];
        }
        return !traffic.IsEmpty;
    }
}
