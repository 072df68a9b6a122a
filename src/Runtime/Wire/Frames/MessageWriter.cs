using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>
/// The write side of one connection: whole messages as single frames, compressed where permessage-deflate was agreed on and it pays
/// (RFC 6455 section 6.1, RFC 7692 section 7.2.1). A client passes four fresh random bytes with every frame (RFC 6455 section 5.3), a
/// server none. It holds no memory between messages, but for the window of an agreement with context takeover. One writer at a time.
/// </summary>
/// <param name="pool">Where the memory of a message on its way through the encoder comes from.</param>
/// <param name="deflate">What the handshake agreed on; null: nothing is compressed.</param>
[SingleWriter]
public sealed partial class MessageWriter(BufferPool pool, DeflateAgreement? deflate = null) : IDisposable
{
    /// <summary>A writer that compresses nothing. It has no state, so that one serves all connections.</summary>
    public static MessageWriter Plain { get; } = new(new BufferPool());

    // What our messages so far ended with, where they may be referred to.
    private BufferLease _history;

    /// <summary>Writes a message or a control frame.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="opcode">What the payload is.</param>
    /// <param name="payload">The payload; it is left as it is.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <exception cref="ArgumentException">A control frame longer than 125 bytes.</exception>
    public void Write(IBufferWriter<byte> output, Opcode opcode, ReadOnlySpan<byte> payload, uint? maskKey = null) =>
        Write(output, opcode, default, payload, maskKey);

    /// <summary>Writes a message that stands in two places, without copying it together unless it is compressed.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="opcode">What the payload is.</param>
    /// <param name="prefix">The first part of the payload.</param>
    /// <param name="body">The rest of it.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    /// <exception cref="ArgumentException">A control frame longer than 125 bytes.</exception>
    public void Write(
        IBufferWriter<byte> output, Opcode opcode, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, uint? maskKey = null)
    {
        if (deflate is not null
            && !opcode.IsControl
            && prefix.Length + body.Length >= deflate.Options.Threshold
            && TryWriteCompressed(deflate, output, opcode, prefix, body, maskKey)) return;
        FrameWriter.Write(output, FrameWriter.Header(opcode, prefix.Length + body.Length, maskKey), prefix, body);
    }

    /// <summary>Writes a message that was framed, and perhaps compressed, beforehand.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="message">The message.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    public void Write(IBufferWriter<byte> output, PreparedMessage message, uint? maskKey = null)
    {
        var frame = message.FrameFor(deflate).Span;
        FrameHeader.TryRead(frame, out var header, out var size);
        if (header.Reserved != ReservedBits.None) ForgetHistory();
        FrameWriter.Write(output, header with { MaskKey = maskKey }, default, frame[size..]);
    }

    /// <summary>Writes a text message with a beginning of its own and a rest that was compressed beforehand.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="prefix">The beginning.</param>
    /// <param name="body">The rest.</param>
    /// <param name="maskKey">A client's key; null for a server.</param>
    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> prefix, SplicedBody body, uint? maskKey = null)
    {
        if (!body.IsCompressedFor(deflate, prefix.Length))
        {
            FrameWriter.Write(output, FrameWriter.Header(Opcode.Text, prefix.Length + body.Plain.Length, maskKey), prefix, body.Plain.Span);
            return;
        }
        ForgetHistory();
        Span<byte> stored = stackalloc byte[SplicedBody.StoredHeaderSize];
        SplicedBody.WriteStoredHeader(stored, prefix.Length);
        var header = FrameWriter.Header(Opcode.Text, stored.Length + prefix.Length + body.Compressed.Length, maskKey);
        output.Advance((header with { Reserved = ReservedBits.Rsv1 }).WriteTo(output.GetSpan(FrameHeader.MaxSize)));
        FrameWriter.WritePayload(output, stored, maskKey);
        FrameWriter.WritePayload(output, prefix, maskKey, stored.Length);
        FrameWriter.WritePayload(output, body.Compressed.Span, maskKey, stored.Length + prefix.Length);
    }

    /// <summary>Returns what the writer holds to the pool.</summary>
    public void Dispose() => ForgetHistory();

    // The receiver's window has moved on by a message that is not in ours. What we do not have we never refer to.
    private void ForgetHistory()
    {
        _history.Dispose();
        _history = default;
    }
}
