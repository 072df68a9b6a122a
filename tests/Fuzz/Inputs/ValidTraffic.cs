using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Makes traffic that breaks no rule, and the trace that a reader must give of it.</summary>
internal sealed class ValidTraffic
{
    /// <summary>No message is longer, in bytes.</summary>
    public const int MaxMessage = 63 * 128 * 64;

    private readonly BufferPool _pool = new();
    private readonly List<byte> _content = [];
    private readonly ArrayBufferWriter<byte> _frame = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private PeerRole _sender;
    private uint _key;
    private uint _shapes;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public Trace Expected { get; } = new();

    /// <summary>Inputs for targets that choose a role, a negotiation and pieces before the traffic.</summary>
    public static IEnumerable<byte[]> Seeds =>
    [
        [0, 0, 0, 1, 2, 3, 0, 0, 3, 8, 9, 10, 1, 3, 3, 1, 2, 3, 2, 1, (byte)'?', 4],
        [1, 0x43, 0xFF, 1, 2, 3, 0, 0, 9, 8, 9, 10, 11, 12, 12, 12, 12, 12, 0, 2, 9, 8, 9, 10, 11, 12, 12, 12, 12, 12, 1, 1, 9, 9],
        [0, 0x43, 0x7B, 200, 0, 9, 1, 1, 40, .. new byte[40], 0, 3, 20, 224, 225, 226, 227, 228, 229, 230, 231, 232, 4, 0, 5],
    ];

    /// <summary>Makes up to sixteen messages and control frames, and perhaps a close.</summary>
    public Outcome Make(ref Choices choices, PeerRole sender, Negotiation? negotiation)
    {
        _bytes.ResetWrittenCount();
        Expected.Clear();
        (_sender, _key, _shapes) = (sender, choices.Byte(), 0);
        using var writer = new MessageWriter(_pool, negotiation?.Of(sender));
        for (var count = 0; count < 16 && !choices.IsEmpty; count++)
        {
            var kind = choices.UpTo(4);
            _shapes |= 1u << kind;
            if (kind == 4)
            {
                Close(ref choices);
                break;
            }
            if (kind >= 2) Control(ref choices);
            else Message(ref choices, kind == 0 ? Opcode.Text : Opcode.Binary, writer);
        }
        // Which shapes occurred, whatever their order: otherwise every input would be a new one.
        var outcome = new Outcome();
        outcome.Add((int)sender);
        outcome.Add((int)_shapes);
        return outcome;
    }

    private void Message(ref Choices choices, Opcode opcode, MessageWriter writer)
    {
        var fragments = 1 + choices.UpTo(4);
        _content.Clear();
        if (opcode == Opcode.Text) Texts.Append(ref choices, _content);
        else _content.AddRange(choices.Bytes(choices.Byte()));

        // The writer makes one frame; its payload, compressed or not, is cut here.
        _frame.ResetWrittenCount();
        var content = CollectionsMarshal.AsSpan(_content);
        writer.Write(_frame, opcode, content);
        FrameHeader.TryRead(_frame.WrittenSpan, out var header, out var size);
        var payload = _frame.WrittenSpan[size..];
        _shapes |= 1u << ((header.Reserved == ReservedBits.None ? 5 : 15) + Math.Min(9, Outcome.Magnitude(payload.Length)));
        for (var index = 0; index < fragments; index++)
        {
            if (index > 0 && choices.UpTo(3) == 3) Control(ref choices);
            var length = index == fragments - 1 ? payload.Length : Math.Min(payload.Length, choices.Byte());
            Frame(index == 0 ? header : Bare(Opcode.Continuation), isLast: index == fragments - 1, payload[..length]);
            payload = payload[length..];
        }
        Expected.AddMessage(opcode, content);
    }

    private void Control(ref Choices choices)
    {
        var isPing = choices.Bool();
        var payload = choices.Bytes(choices.UpTo(FrameHeader.MaxControlPayload));
        Frame(Bare(isPing ? Opcode.Ping : Opcode.Pong), isLast: true, payload);
        Expected.Add(isPing ? MessageReadStatus.Ping : MessageReadStatus.Pong, default, default, payload);
    }

    private void Close(ref Choices choices)
    {
        var status = new CloseStatus(choices.Of<ushort>(1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 4999));
        _content.Clear();
        Texts.Append(ref choices, _content);
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        payload = payload[..ClosePayload.Write(payload, status, Encoding.UTF8.GetString([.. _content]))];
        Frame(Bare(Opcode.Close), isLast: true, payload);
        Expected.AddClose(status, payload[sizeof(ushort)..]);
    }

    private static FrameHeader Bare(Opcode opcode) => new(Fin: true, ReservedBits.None, opcode, MaskKey: null, PayloadLength: 0);

    private void Frame(in FrameHeader header, bool isLast, ReadOnlySpan<byte> payload)
    {
        uint? key = _sender == PeerRole.Client ? _key = _key * 1664525 + 1013904223 : null;
        var room = _bytes.GetSpan(FrameHeader.MaxSize + payload.Length);
        var size = (header with { Fin = isLast, MaskKey = key, PayloadLength = payload.Length }).WriteTo(room);
        payload.CopyTo(room[size..]);
        FrameMask.Apply(room.Slice(size, payload.Length), key ?? 0);
        _bytes.Advance(size + payload.Length);
    }
}
