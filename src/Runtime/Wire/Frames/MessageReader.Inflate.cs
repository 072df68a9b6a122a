using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public sealed partial class MessageReader
{
    // Payload is unmasked on the stack, a piece at a time, since nobody needs it afterwards.
    private const int PieceSize = 1024;

    [SkipLocalsInit]
    private Violation? Inflate(ReadOnlySpan<byte> chunk)
    {
        Span<byte> plain = stackalloc byte[PieceSize];
        while (!chunk.IsEmpty)
        {
            var piece = chunk[..Math.Min(chunk.Length, PieceSize)];
            chunk = chunk[piece.Length..];
            FrameMask.Apply(piece, plain, _maskKey);
            _maskKey = FrameMask.Advance(_maskKey, piece.Length);
            if (InflatePiece(plain[..piece.Length]) is { } violation) return violation;
        }
        return null;
    }

    private Violation? InflatePiece(ReadOnlySpan<byte> piece)
    {
        // Text of JSON becomes about three times as long; a guess that is wrong costs a copy or a half-used buffer.
        if (_message.Capacity == 0) _message = _pool.Rent(Math.Min(4 * piece.Length, _limits.MaxInflatedBytes)).WithLength(0);
        while (true)
        {
            var start = _message.Length;
            var written = start;
            var room = Math.Min(_message.Capacity, _limits.MaxInflatedBytes);
            var status = _inflater!.Inflate(ref piece, _message.WithLength(room).Span, ref written);
            _message = _message.WithLength(written);
            if (Check(_message.Span[start..]) is { } violation) return violation;
            if (status == InflateStatus.NeedInput) return null;
            if (status == InflateStatus.Invalid) return Violation.BadDeflate;
            if (room == _limits.MaxInflatedBytes) return Violation.InflatesTooBig;
            Grow(ref _message, Math.Min(room + 1, _limits.MaxInflatedBytes), _limits.MaxInflatedBytes);
            _message = _message.WithLength(written);
        }
    }
}
