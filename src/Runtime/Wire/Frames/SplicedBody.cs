using System.Buffers.Binary;

namespace NostrToolkit.Wire;

/// <summary>
/// What the messages to many receivers end with, after a beginning that each has of its own: compressed once for all of them, where
/// compressing each message anew would cost the whole work every time. A DEFLATE stream is a row of blocks (RFC 1951 section 3.2.3), so
/// the beginning goes before the compressed rest as a stored one. Immutable, safe for any number of threads;
/// <see cref="MessageWriter"/> writes it.
/// </summary>
public sealed class SplicedBody
{
    /// <summary>The longest beginning in bytes that one stored block holds: 65,535.</summary>
    public const int MaxPrefix = ushort.MaxValue;

    /// <summary>The bytes of a stored block before its content: 3 bits and a fill, the length, and its complement.</summary>
    public const int StoredHeaderSize = 1 + 2 * sizeof(ushort);

    private SplicedBody(ReadOnlyMemory<byte> plain, byte[] compressed, int windowBits)
    {
        Plain = plain;
        Compressed = compressed;
        WindowBits = windowBits;
    }

    /// <summary>The rest of the message.</summary>
    public ReadOnlyMemory<byte> Plain { get; }

    /// <summary>The same, compressed without reference to anything before it; empty when that is no shorter.</summary>
    public ReadOnlyMemory<byte> Compressed { get; }

    /// <summary>The window that <see cref="Compressed"/> needs at the receiver, as a power of two.</summary>
    public int WindowBits { get; }

    /// <summary>Compresses the rest of a message.</summary>
    /// <param name="body">The rest; kept, not copied.</param>
    /// <param name="deflate">How to compress it; null: not at all.</param>
    public static SplicedBody Create(ReadOnlyMemory<byte> body, DeflateOptions? deflate) =>
        new(body, DeflatedBody.Of(body.Span, deflate, StoredHeaderSize), deflate?.SendWindowBits ?? 0);

    /// <summary>Whether a message with this beginning goes out compressed on a connection with this agreement.</summary>
    public bool IsCompressedFor(DeflateAgreement? agreement, int prefixLength) =>
        Compressed.Length > 0 && prefixLength <= MaxPrefix && agreement?.SendWindowBits >= WindowBits;

    /// <summary>Writes what precedes a beginning of so many bytes in the compressed payload.</summary>
    internal static void WriteStoredHeader(Span<byte> destination, int prefixLength)
    {
        destination[0] = DeflateFormat.Stored << 1;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[1..], (ushort)prefixLength);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[(1 + sizeof(ushort))..], (ushort)~prefixLength);
    }
}
