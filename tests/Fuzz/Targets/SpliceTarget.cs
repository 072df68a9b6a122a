using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// Messages that were compressed beforehand, among others that were not: the reader of the other side gives beginning and rest, and so
/// does the platform's inflater, of each by itself.
/// </summary>
internal sealed class SpliceTarget : IFuzzTarget
{
    private static readonly WireLimits Limits = new()
    {
        MaxMessageBytes = 2 * ValidTraffic.MaxMessage, MaxInflatedBytes = 2 * ValidTraffic.MaxMessage,
    };

    private readonly BufferPool _pool = new();
    private readonly PieceWriter _output = new();
    private readonly Trace _expected = new();
    private readonly Trace _read = new();
    private readonly List<byte> _text = [];

    public string Name => "splice";

    public IEnumerable<byte[]> Seeds =>
    [
        [0, 0x43, 0xFF, 9, 3, 2, 60, 0, 3, 8, 9, 10, 12, 9, 10, 11, 12, 13, 12, 12, 12, 12, 12, 0, 2, 8, 9, 5, 10, 11, 12, 12, 12],
        [1, 0x43, 0x7B, 9, 3, 2, 200, 1, 20, .. Enumerable.Repeat((byte)12, 20), 2, 20, .. Enumerable.Repeat((byte)10, 20), 0, 2, 1, 2, 3],
        [0, 0x00, 0x00, 1, 1, 1, 12, 0, 1, 8, 9, 9, 10, 11, 12, 13, 9, 10, 11, 12, 13],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var sender = choices.Bool() ? PeerRole.Client : PeerRole.Server;
        var receiver = sender == PeerRole.Client ? PeerRole.Server : PeerRole.Client;
        var negotiation = Negotiation.Choose(ref choices);
        var pieces = choices.Pieces();
        // A body is compressed for many receivers, of which this one may have a smaller window.
        var shared = Negotiation.Options(choices.Byte() & 31);

        var shapes = 0u;
        _output.Clear(pieces);
        _expected.Clear();
        using (var writer = new MessageWriter(_pool, negotiation?.Of(sender)))
        {
            for (var count = 0; count < 8 && !choices.IsEmpty; count++)
            {
                var start = _output.Written.Length;
                uint? key = sender == PeerRole.Client ? choices.Byte() * 0x01030507u : null;
                var kind = choices.UpTo(3);
                var text = Write(ref choices, writer, kind, shared, key);
                _expected.AddMessage(Opcode.Text, text);
                var reserved = JudgeFrame(_output.Written[start..], text, standsAlone: kind < 2);
                shapes |= 1u << (kind + (reserved == ReservedBits.None ? 0 : 4));
                shapes |= 1u << (8 + Outcome.Magnitude(text.Length));
            }
        }
        Ensure.That(_pool.RentedBytes == 0, "a writer gives everything back");
        new Feed(receiver, _pool, Limits, negotiation?.Of(receiver)).Read(_output.Written, pieces, _read);
        Ensure.That(_read.IsSameAs(_expected), "the other side reads what was written");

        var outcome = new Outcome();
        outcome.Add((int)sender);
        outcome.Add((int)shapes);
        return outcome;
    }

    /// <summary>Writes one message and returns what it says.</summary>
    private ReadOnlySpan<byte> Write(ref Choices choices, MessageWriter writer, int kind, DeflateOptions shared, uint? key)
    {
        _text.Clear();
        Texts.Append(ref choices, _text);
        var split = _text.Count;
        if (kind != 1) Texts.Append(ref choices, _text);
        var text = CollectionsMarshal.AsSpan(_text);
        if (kind == 0) writer.Write(_output, text[..split], SplicedBody.Create(text[split..].ToArray(), shared), key);
        else if (kind == 1) writer.Write(_output, PreparedMessage.Create(Opcode.Text, text, shared), key);
        else writer.Write(_output, Opcode.Text, text[..split], text[split..], key);
        return text;
    }

    private static ReservedBits JudgeFrame(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> text, bool standsAlone)
    {
        FrameHeader.TryRead(frame, out var header, out var size);
        Ensure.That(header.Fin && header.PayloadLength == frame.Length - size, "a message is one frame");
        if (header.Reserved == ReservedBits.None || !standsAlone) return header.Reserved;
        var payload = frame[size..].ToArray();
        FrameMask.Apply(payload, header.MaskKey ?? 0);
        Ensure.That(Platform.Inflate(payload).AsSpan().SequenceEqual(text), "the platform inflates it without what came before");
        return header.Reserved;
    }
}
