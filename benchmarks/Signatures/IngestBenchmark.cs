using NostrToolkit.Corpus;

namespace NostrToolkit.Benchmarks.Signatures;

/// <summary>What an event costs that arrives for the first time, and what a second copy of it costs; and what two cores make of the first.</summary>
internal static class IngestBenchmark
{
    private const int GroupSize = 250;

    public static void Run(int count)
    {
        Console.Error.WriteLine($"making a corpus of {count:N0} EVENT messages ...");
        ReadOnlyMemory<byte>[][] messages =
            [.. EventCorpus.Create(count).Select(static message => (ReadOnlyMemory<byte>)message.ToRelay).Chunk(GroupSize)];
        var verifier = new EventVerifier(SignatureEngine.Create());
        Duplicates(messages, verifier);
        Cores(messages, verifier);
    }

    private static void Duplicates(ReadOnlyMemory<byte>[][] messages, EventVerifier verifier)
    {
        var known = new VerifiedEventCache();
        foreach (var message in messages.SelectMany(static group => group)) known.Add(Ingest(verifier, message));
        Contest.Run(
            "ingest, events/s: a copy of a verified one (peer: the first one)",
            messages,
            group => group.Count(message => known.Contains(Read(message))),
            group => group.Count(message => Ingest(verifier, message) is not null),
            GroupSize);
        Contest.Run(
            "of it the look-up alone (peer: the first one)",
            [.. messages.Select(static group => (Messages: group, Views: group.Select(Read).ToArray()))],
            group => group.Views.Count(view => known.Contains(view)),
            group => group.Messages.Count(message => Ingest(verifier, message) is not null),
            GroupSize);
    }

    private static void Cores(ReadOnlyMemory<byte>[][] messages, EventVerifier verifier)
    {
        foreach (var workers in (int[])[1, 2])
        {
            var pool = new VerificationPool(verifier, new VerificationPoolOptions { Workers = workers });
            var valid = 0;
            var lane = pool.OpenLane(verification => valid += verification.Event is null ? 0 : 1);
            Contest.Run(
                $"ingest, events/s: a pool of {workers} (peer: one thread without pool)",
                [messages],
                groups => Submit(lane, groups),
                groups => groups.Sum(group => group.Count(message => Ingest(verifier, message) is not null)),
                messages.Length * GroupSize);
            pool.DisposeAsync().AsTask().Wait();
        }
    }

    private static int Submit(VerificationLane lane, ReadOnlyMemory<byte>[][] groups)
    {
        SubmitAsync().GetAwaiter().GetResult();
        return groups.Length;

        async Task SubmitAsync()
        {
            foreach (var group in groups)
                foreach (var message in group) await lane.SubmitAsync(Read(message), CancellationToken.None);
            await lane.DrainAsync(CancellationToken.None);
        }
    }

    private static VerifiedEvent Ingest(EventVerifier verifier, ReadOnlyMemory<byte> message)
        => verifier.TryVerify(Read(message), out var verified) ? verified : throw new FormatException();

    private static EventView Read(ReadOnlyMemory<byte> message)
        => PublishMessage.TryRead(message, out var decoded, out var error) ? decoded.Event : throw new FormatException(error.ToString());
}
