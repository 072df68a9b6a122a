using NostrToolkit.Corpus;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// Messages, decoded and encoded, against System.Text.Json's source generator on the records a .NET user would write, and reading
/// against simdjson. Both sides get the same bytes; both encode into a buffer that is used again.
/// </summary>
internal static class CodecBenchmark
{
    public static void Run(int count)
    {
        Console.Error.WriteLine($"making a corpus of {count:N0} EVENT and {count / 4:N0} REQ messages ...");
        var samples = EventCorpus.Create(count);
        var events = Contiguous.Copy(samples.Select(static message => message.ToClient));
        var requests = Contiguous.Copy(ReqCorpus.Create(count / 4));
        var answers = Contiguous.Copy(samples.Select(static (message, index) => Answer(message, index)));
        var ends = Contiguous.Copy(samples.Select(static (_, index) => System.Text.Encoding.UTF8.GetBytes($"[\"EOSE\",\"sub:{index % 1000}\"]")));

        Console.WriteLine("name\tours\tpeer\tratio");
        SimdjsonContests.Run(events);
        DecodeContests.Run(events, requests, answers, ends);
        EncodeContests.Run(events, requests);
    }

    private static byte[] Answer(SampleMessage message, int index) => System.Text.Encoding.UTF8.GetBytes(
        $"[\"OK\",\"{message.Event.Id}\",{(index % 4 == 0 ? "false,\"duplicate: already have this event\"" : "true,\"\"")}]");
}
