using System.IO.Compression;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Wires;

/// <summary>
/// JSON of 2 KB, events of the corpus, compressed and inflated one by one, as without context takeover. The peer is a new DeflateStream per
/// message, which is what it takes there: one that is used again keeps the window of the message before.
/// </summary>
internal static class DeflateBenchmark
{
    private const int SendWindowBits = 12;

    public static void Run()
    {
        var messages = JsonOf2K();
        var (deflater, inflater) = (new Deflater(), new Inflater());
        var output = new byte[16 * 1024];
        var sink = new MemoryStream(output);
        Contest.Run(
            "deflate JSON of 2 KB, messages/s (peer: new DeflateStream, Optimal)",
            messages, message => deflater.Deflate(message, output, SendWindowBits), message => Deflate(sink, message, CompressionLevel.Optimal));
        Contest.Run(
            "deflate JSON of 2 KB, messages/s (peer: new DeflateStream, Fastest)",
            messages, message => deflater.Deflate(message, output, SendWindowBits), message => Deflate(sink, message, CompressionLevel.Fastest));
        Sizes(messages, deflater, output, sink);

        byte[][] compressed = [.. messages.Select(message => output[..Deflate(sink, message, CompressionLevel.Optimal)])];
        Contest.Run(
            "inflate JSON of 2 KB, messages/s (peer: new DeflateStream)",
            compressed,
            message =>
            {
                inflater.Reset();
                ReadOnlySpan<byte> input = message;
                var written = 0;
                inflater.Inflate(ref input, output, ref written);
                return written;
            },
            message => Inflate(message, output));
    }

    /// <summary>Events of 1.5 to 2.7 KB, in the messages that carry them.</summary>
    public static byte[][] JsonOf2K() =>
        [.. EventCorpus.Create(4000)
            .Select(static message => message.ToClient)
            .Where(static message => message.Length is > 1500 and < 2700)
            .Take(200)];

    private static int Deflate(MemoryStream sink, byte[] message, CompressionLevel level)
    {
        sink.Position = 0;
        using var stream = new DeflateStream(sink, level, leaveOpen: true);
        stream.Write(message);
        stream.Flush();
        return (int)sink.Position - 4;
    }

    private static int Inflate(byte[] message, byte[] output)
    {
        using var stream = new DeflateStream(new MemoryStream(message), CompressionMode.Decompress);
        var total = 0;
        while (stream.Read(output) is var count and > 0) total += count;
        return total;
    }

    private static void Sizes(byte[][] messages, Deflater deflater, byte[] output, MemoryStream sink)
    {
        long ours = 0, optimal = 0, fastest = 0;
        foreach (var message in messages)
        {
            ours += deflater.Deflate(message, output, SendWindowBits);
            optimal += Deflate(sink, message, CompressionLevel.Optimal);
            fastest += Deflate(sink, message, CompressionLevel.Fastest);
        }
        Row("Optimal", optimal);
        Row("Fastest", fastest);

        void Row(string level, long peer)
        {
            var (name, count) = ($"bytes of deflated JSON of 2 KB, mean (peer: DeflateStream, {level})", messages.Length);
            Console.WriteLine(FormattableString.Invariant($"{name}\t{ours / count}\t{peer / count}\t{(double)ours / peer:F2}"));
        }
    }
}
