using System.Buffers;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public sealed partial class MessageReader
{
    private bool InMessage => _messageOpcode != Opcode.Continuation;

    private OperationStatus ReadHeader(ref ReadOnlySpan<byte> input, int seconds)
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
        if (Judge(header, seconds) is { } violation) return Fail(violation);
        BeginFrame(header);
        return OperationStatus.Done;
    }

    /// <summary>Everything that can be refused by the header alone, before any memory is taken for the payload.</summary>
    private Violation? Judge(in FrameHeader header, int seconds)
    {
        if (header.MaskKey is null != (_role == PeerRole.Client))
            return _role == PeerRole.Server ? Violation.NotMasked : Violation.Masked;
        var continues = header.Opcode == Opcode.Continuation;
        // RSV1 says "compressed" of a whole message, so it stands in its first frame alone (RFC 7692 section 6.1).
        var allowed = _inflater is null || header.Opcode.IsControl || continues ? ReservedBits.None : ReservedBits.Rsv1;
        if ((header.Reserved & ~allowed) != ReservedBits.None) return Violation.ReservedBit;
        if (header.Opcode.IsReserved) return Violation.ReservedOpcode;
        if (header.Opcode.IsControl) return JudgeControl(seconds);

        if (continues && !InMessage) return Violation.NothingToContinue;
        if (!continues && InMessage) return Violation.MessageInMessage;
        if (header.PayloadLength > _limits.MaxMessageBytes - (continues ? _payloadBytes : 0)) return Violation.TooBig;
        if (!header.Fin && header.PayloadLength < _limits.MinFragmentBytes) return Violation.FragmentTooSmall;
        return (continues ? _frames : 0) >= _limits.MaxFramesPerMessage ? Violation.TooManyFrames : null;
    }

    private Violation? JudgeControl(int seconds)
    {
        if (seconds != _controlSecond) (_controlSecond, _controlFrames) = (seconds, 0);
        return ++_controlFrames > _limits.MaxControlFramesPerSecond ? Violation.TooManyControlFrames : null;
    }

    private void BeginFrame(in FrameHeader header)
    {
        (_frameOpcode, _fin, _maskKey, _inPayload) = (header.Opcode, header.Fin, header.MaskKey ?? 0, true);
        _remaining = (int)header.PayloadLength;
        if (header.Opcode.IsControl) return;

        if (header.Opcode != Opcode.Continuation)
        {
            (_messageOpcode, _frames, _payloadBytes, _text) = (header.Opcode, 0, 0, default);
            _isCompressed = header.Reserved == ReservedBits.Rsv1;
            if (_isCompressed) _inflater!.Begin();
        }
        _frames++;
        _payloadBytes += _remaining;
    }

    [InlineArray(FrameHeader.MaxSize)]
    private struct HeaderBytes
    {
        private byte _first;
    }
}
