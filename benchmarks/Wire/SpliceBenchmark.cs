using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Wires;

/// <summary>
/// One event of 2 KB to 1,000 receivers, each with a subscription id of its own: compressed once and spliced, against compressing each
/// receiver's message, both with our own encoder.
/// </summary>
internal static class SpliceBenchmark
{
    private const int Receivers = 1000;

    public static void Run()
    {
        var agreement = new DeflateAgreement(DeflateOptions.Default, 12, false, 15, false);
        var writer = new MessageWriter(new BufferPool(), agreement);
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        byte[][] prefixes = [.. Enumerable.Range(0, Receivers).Select(static i => System.Text.Encoding.UTF8.GetBytes($"[\"EVENT\",\"sub-{i}\","))];
        byte[][] events = [.. DeflateBenchmark.JsonOf2K().Take(10).Select(static message => message["[\"EVENT\",\"feed:1\",".Length..])];
        Contest.Run("broadcast JSON of 2 KB to 1,000 receivers, events/s (peer: compressed for each)", events, json =>
        {
            var body = SplicedBody.Create(json, DeflateOptions.Default);
            foreach (var prefix in prefixes)
            {
                output.ResetWrittenCount();
                writer.Write(output, prefix, body);
            }
            return output.WrittenCount;
        }, json =>
        {
            foreach (var prefix in prefixes)
            {
                output.ResetWrittenCount();
                writer.Write(output, Opcode.Text, prefix, json);
            }
            return output.WrittenCount;
        });
    }
}
