using System.IO.Compression;

namespace NostrToolkit.Fuzz;

/// <summary>The platform's DEFLATE.</summary>
internal static class Platform
{
    /// <summary>What the platform makes of one message of permessage-deflate, which lacks the last four bytes of its flush.</summary>
    /// <param name="message">The compressed message.</param>
    /// <param name="history">At most 65,535 bytes before it.</param>
    public static byte[] Inflate(ReadOnlySpan<byte> message, ReadOnlySpan<byte> history = default)
    {
        var (length, complement) = ((ushort)history.Length, (ushort)~history.Length);
        // The history is a stored block of its own.
        byte[] stream =
        [
            0, (byte)length, (byte)(length >> 8), (byte)complement, (byte)(complement >> 8), .. history, .. message, 0x00, 0x00, 0xFF, 0xFF,
        ];
        using var inflating = new DeflateStream(new MemoryStream(stream), CompressionMode.Decompress);
        var output = new MemoryStream();
        inflating.CopyTo(output);
        return output.ToArray()[history.Length..];
    }

    /// <summary>The platform's compression of one message, flushed and cut as permessage-deflate does.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> message, CompressionLevel level)
    {
        var output = new MemoryStream();
        using (var deflating = new DeflateStream(output, level, leaveOpen: true))
        {
            deflating.Write(message);
            deflating.Flush();
            // Of nothing it makes nothing.
            return output.Length < 4 ? [0] : output.ToArray()[..^4];
        }
    }
}
