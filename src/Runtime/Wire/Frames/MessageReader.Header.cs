using System.Buffers;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public sealed partial class MessageReader
{
    private bool InMessage => _messageOpcode != Opcode.Continuation;

    private OperationStatus ReadHeader(ref ReadOnlySpan<byte> input)
    {
        // A header may arrive in pieces, so it is always read from here: 14 bytes to copy, and one path instead of two.
        Span<byte> bytes = _header;
        int held = _headerLength;
        var copied = Math.Min(input.Length, bytes.Length - held);
        input[..copied].CopyTo(bytes[held..]);

        var status = FrameHeader.TryRead(bytes[..(held + copied)], out var header, out var size);
        if (status == OperationStatus.InvalidData) return Fail(Violation.MalformedHeader);
        if (status == OperationStatus.NeedMoreData)
        {
            input = input[copied..];
            _headerLength = (byte)(held + copied);
            return status;
        }

        input = input[(size - held)..];
        _headerLength = 0;
        if (Judge(header) is { } violation) return Fail(violation);
        BeginFrame(header);
        return OperationStatus.Done;
    }

    /// <summary>Everything that can be refused by the header alone, before any memory is taken for the payload.</summary>
    private Violation? Judge(in FrameHeader header)
    {
        if (header.MaskKey is null != (_role == PeerRole.Client))
            return _role == PeerRole.Server ? Violation.NotMasked : Violation.Masked;
        if (header.Reserved != ReservedBits.None) return Violation.ReservedBit;
        if (header.Opcode.IsReserved) return Violation.ReservedOpcode;
        if (header.Opcode.IsControl) return null;

        var continues = header.Opcode == Opcode.Continuation;
        if (continues && !InMessage) return Violation.NothingToContinue;
        if (!continues && InMessage) return Violation.MessageInMessage;
        if (header.PayloadLength > _limits.MaxMessageBytes - _message.Length) return Violation.TooBig;
        return continues && _frames >= _limits.MaxFramesPerMessage ? Violation.TooManyFrames : null;
    }

    private void BeginFrame(in FrameHeader header)
    {
        (_frameOpcode, _fin, _maskKey, _inPayload) = (header.Opcode, header.Fin, header.MaskKey ?? 0, true);
        _remaining = (int)header.PayloadLength;
        if (header.Opcode.IsControl) return;

        if (header.Opcode != Opcode.Continuation) (_messageOpcode, _frames, _text) = (header.Opcode, 0, default);
        _frames++;
    }

    [InlineArray(FrameHeader.MaxSize)]
    private struct HeaderBytes
    {
        private byte _first;
    }
}
