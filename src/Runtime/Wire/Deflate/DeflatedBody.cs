using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>Compresses what is then kept and sent many times (RFC 7692 section 7.2.1).</summary>
internal static class DeflatedBody
{
    /// <summary>The body compressed from an empty window; empty when it is below the threshold or would be no shorter.</summary>
    /// <param name="body">The body.</param>
    /// <param name="options">How to compress it; null: not at all.</param>
    /// <param name="overhead">The bytes that a message has more for being compressed.</param>
    public static byte[] Of(ReadOnlySpan<byte> body, DeflateOptions? options, int overhead = 0)
    {
        if (options is null || body.Length < options.Threshold) return [];
        var scratch = ArrayPool<byte>.Shared.Rent(Deflater.MaxSize(body.Length));
        var deflater = options.Pool.RentDeflater();
        var length = deflater.Deflate(body, scratch, options.SendWindowBits);
        options.Pool.Return(deflater);
        byte[] result = length + overhead < body.Length ? scratch[..length] : [];
        ArrayPool<byte>.Shared.Return(scratch);
        return result;
    }
}
