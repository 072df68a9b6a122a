using System.Buffers;

namespace NostrToolkit.Wire;

public sealed partial class MessageWriter
{
    private bool TryWriteCompressed(
        DeflateAgreement agreement,
        IBufferWriter<byte> output,
        Opcode opcode,
        ReadOnlySpan<byte> prefix,
        ReadOnlySpan<byte> body,
        uint? maskKey)
    {
        var length = prefix.Length + body.Length;
        using var joined = _history.Length + prefix.Length > 0 ? Join(_history.Span, prefix, body) : default;
        var window = joined.Length > 0 ? joined.Span : body;
        using var compressed = pool.Rent(Deflater.MaxSize(length));
        var deflater = agreement.Options.Pool.RentDeflater();
        var size = deflater.Deflate(window, _history.Length, compressed.Span, agreement.SendWindowBits);
        agreement.Options.Pool.Return(deflater);
        // Sent as it is, it does not pass through the receiver's window either.
        if (size >= length) return false;

        if (agreement.SendTakeover) SlidingWindow.Append(ref _history, window[_history.Length..], agreement.SendWindowBits, pool);
        FrameWriter.Write(
            output, FrameWriter.Header(opcode, size, maskKey) with { Reserved = ReservedBits.Rsv1 }, default, compressed.Span[..size]);
        return true;
    }

    // The encoder wants one piece, to look back over.
    private BufferLease Join(ReadOnlySpan<byte> history, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body)
    {
        var window = pool.Rent(history.Length + prefix.Length + body.Length);
        history.CopyTo(window.Span);
        prefix.CopyTo(window.Span[history.Length..]);
        body.CopyTo(window.Span[(history.Length + prefix.Length)..]);
        return window;
    }
}
