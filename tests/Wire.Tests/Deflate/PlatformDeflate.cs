using System.IO.Compression;

namespace NostrToolkit.Wire.Tests;

/// <summary>The platform's own encoder and decoder, used as a peer of permessage-deflate with context takeover would.</summary>
internal static class PlatformDeflate
{
    private static readonly byte[] Tail = [0, 0, 0xFF, 0xFF];

    /// <summary>Compresses messages one after the other in one stream.</summary>
    public static byte[][] Compress(CompressionLevel level, params byte[][] messages) =>
        Compress(stream => new DeflateStream(stream, level), messages);

    public static byte[][] Compress(ZLibCompressionOptions options, params byte[][] messages) =>
        Compress(stream => new DeflateStream(stream, options), messages);

    /// <summary>Inflates payloads that were compressed one after the other, and returns their messages in a row.</summary>
    public static byte[] Inflate(params IEnumerable<byte[]> payloads)
    {
        using var compressed = new MemoryStream();
        foreach (var payload in payloads)
        {
            compressed.Write(payload);
            compressed.Write(Tail);
        }
        // A last block, without which the stream counts as cut off.
        compressed.Write([0x03, 0x00]);
        compressed.Position = 0;
        using var inflate = new DeflateStream(compressed, CompressionMode.Decompress);
        using var output = new MemoryStream();
        inflate.CopyTo(output);
        return output.ToArray();
    }

    private static byte[][] Compress(Func<Stream, DeflateStream> create, byte[][] messages)
    {
        using var compressed = new MemoryStream();
        using var deflate = create(compressed);
        return [.. messages.Select(message => Next(deflate, compressed, message))];
    }

    private static byte[] Next(DeflateStream deflate, MemoryStream compressed, byte[] message)
    {
        compressed.SetLength(0);
        deflate.Write(message);
        deflate.Flush();
        // The platform flushes nothing where nothing was written.
        if (compressed.Length == 0) return [0];
        var flushed = compressed.ToArray();
        flushed.AsSpan().EndsWith(Tail).ShouldBeTrue();
        return flushed[..^Tail.Length];
    }
}
