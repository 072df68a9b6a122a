namespace NostrToolkit.Wire;

/// <summary>
/// One message for any number of receivers: framed once, and compressed once for all who agreed on permessage-deflate (RFC 7692) with a
/// window that is large enough. It refers to nothing before it, so it fits any point of any connection. Immutable, safe for any
/// number of threads; <see cref="MessageWriter"/> writes it.
/// </summary>
public sealed class PreparedMessage
{
    private PreparedMessage(byte[] plain, byte[] compressed, int windowBits)
    {
        Plain = plain;
        Compressed = compressed;
        WindowBits = windowBits;
    }

    /// <summary>The frame of a server, not compressed.</summary>
    public ReadOnlyMemory<byte> Plain { get; }

    /// <summary>The compressed frame of a server; empty when that is no shorter.</summary>
    public ReadOnlyMemory<byte> Compressed { get; }

    /// <summary>The window that <see cref="Compressed"/> needs at the receiver, as a power of two.</summary>
    public int WindowBits { get; }

    /// <summary>Frames a message.</summary>
    /// <param name="opcode">Text or binary; a control frame is never compressed (RFC 7692 section 6.1).</param>
    /// <param name="payload">The message; copied.</param>
    /// <param name="deflate">How to compress it; null: not at all.</param>
    public static PreparedMessage Create(Opcode opcode, ReadOnlySpan<byte> payload, DeflateOptions? deflate = null)
    {
        var compressed = opcode.IsControl ? [] : DeflatedBody.Of(payload, deflate);
        return new PreparedMessage(
            Frame(opcode, ReservedBits.None, payload),
            compressed.Length == 0 ? [] : Frame(opcode, ReservedBits.Rsv1, compressed),
            deflate?.SendWindowBits ?? 0);
    }

    /// <summary>The frame for a server to send on a connection with this agreement.</summary>
    public ReadOnlyMemory<byte> FrameFor(DeflateAgreement? agreement) =>
        Compressed.Length > 0 && agreement?.SendWindowBits >= WindowBits ? Compressed : Plain;

    private static byte[] Frame(Opcode opcode, ReservedBits reserved, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[FrameHeader.MaxSize];
        header = header[..FrameWriter.WriteHeader(header, opcode, payload.Length, reserved)];
        return [.. header, .. payload];
    }
}
