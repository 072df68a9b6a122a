using System.Buffers;

namespace NostrToolkit.Wire;

public sealed partial class MessageReader
{
    private OperationStatus ReadPayload(ref ReadOnlySpan<byte> input)
    {
        var chunk = input[..Math.Min(input.Length, _remaining)];
        if (!chunk.IsEmpty)
        {
            input = input[chunk.Length..];
            _remaining -= chunk.Length;
            if (Take(chunk) is { } violation) return Fail(violation);
        }
        return _remaining == 0 ? OperationStatus.Done : OperationStatus.NeedMoreData;
    }

    private Violation? Take(ReadOnlySpan<byte> chunk)
    {
        if (_frameOpcode.IsControl)
        {
            Append(ref _control, chunk, ceiling: FrameHeader.MaxControlPayload);
            return null;
        }
        if (_isCompressed) return Inflate(chunk);
        var ceiling = _fin ? _message.Length + chunk.Length + _remaining : _limits.MaxMessageBytes;
        return Check(Append(ref _message, chunk, ceiling));
    }

    private Violation? Check(ReadOnlySpan<byte> content) =>
        _messageOpcode == Opcode.Text && !_text.Append(content) ? Violation.BadText : null;

    private ReadOnlySpan<byte> Append(ref BufferLease lease, ReadOnlySpan<byte> chunk, int ceiling)
    {
        var start = lease.Length;
        Grow(ref lease, start + chunk.Length, ceiling);
        var room = lease.Span[start..];
        FrameMask.Apply(chunk, room, _maskKey);
        _maskKey = FrameMask.Advance(_maskKey, chunk.Length);
        return room;
    }

    /// <summary>
    /// Makes room for what has arrived, not for what is promised: a header costs its sender 14 bytes and must not cost us the limit.
    /// Doubling keeps the copying linear, the ceiling keeps the last step from overshooting what can still come.
    /// </summary>
    private void Grow(ref BufferLease lease, int length, int ceiling)
    {
        if (length > lease.Capacity)
        {
            var grown = _pool.Rent((int)Math.Min(Math.Max(length, 2L * lease.Capacity), ceiling));
            lease.Span.CopyTo(grown.Span);
            lease.Dispose();
            lease = grown;
        }
        lease = lease.WithLength(length);
    }

    /// <summary>What the frame just read completes; null when more fragments follow.</summary>
    private MessageReadStatus? EndFrame()
    {
        _inPayload = false;
        switch (_frameOpcode)
        {
            case Opcode.Ping: return MessageReadStatus.Ping;
            case Opcode.Pong: return MessageReadStatus.Pong;
            case Opcode.Close: return EndClose();
        }
        if (!_fin) return null;
        if (EndMessage() is not { } violation) return MessageReadStatus.Message;
        Fail(violation);
        return MessageReadStatus.Failed;
    }

    private Violation? EndMessage()
    {
        if (_isCompressed && !_inflater!.TryEnd(_message.Span)) return Violation.BadDeflate;
        return _text.IsComplete ? null : Violation.BadText;
    }

    private MessageReadStatus EndClose()
    {
        // No data follows a close frame (section 5.5.1), so a message that was under way will not be completed.
        Release(ref _message);
        _inflater?.Release();
        if (ClosePayload.TryRead(_control.Span, out _, out var error)) return MessageReadStatus.Close;
        Fail(error == CloseStatus.InvalidPayload ? Violation.BadCloseReason : Violation.BadCloseStatus);
        return MessageReadStatus.Failed;
    }
}
