using System.Buffers;
using System.Text.Unicode;

namespace NostrToolkit.Wire;

public sealed partial class MessageReader
{
    /// <summary>
    /// Takes the message that nearly all are: one plain frame, arrived whole. It is unmasked where it stands, without memory of ours and
    /// without the state of one that goes on. Anything else, and anything wrong, is left untouched for <see cref="ReadFrames"/>.
    /// </summary>
    private bool TryReadWhole(ref Memory<byte> input)
    {
        if (_headerLength > 0 || _inPayload || InMessage) return false;
        var bytes = input.Span;
        if (FrameHeader.TryRead(bytes, out var header, out var size) != OperationStatus.Done) return false;
        if (!header.Fin || header.Opcode is not (Opcode.Text or Opcode.Binary) || header.Reserved != ReservedBits.None) return false;
        if (header.PayloadLength > bytes.Length - size || header.PayloadLength == 0) return false;
        if (header.PayloadLength > _limits.MaxMessageBytes || header.MaskKey is null != (_role == PeerRole.Client)) return false;

        var length = (int)header.PayloadLength;
        var payload = bytes.Slice(size, length);
        if (header.MaskKey is { } key) FrameMask.Apply(payload, key);
        if (header.Opcode == Opcode.Text && !Utf8.IsValid(payload))
        {
            // Masked again, for the one place that says what is wrong.
            if (header.MaskKey is { } again) FrameMask.Apply(payload, again);
            return false;
        }
        _messageOpcode = header.Opcode;
        _whole = input.Slice(size, length);
        input = input[(size + length)..];
        return true;
    }
}
