namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>Reading against simdjson on-demand, where it is installed; what each side does is said in <c>native/simdjson_peer.cpp</c>.</summary>
internal static class SimdjsonContests
{
    // The two are close.
    private const int Rounds = 15;

    public static void Run(ReadOnlyMemory<byte>[] events)
    {
        if (SimdjsonPeer.Create(events.Max(static message => message.Length)) is not { } peer) return;
        Console.Error.WriteLine($"simdjson: {peer.Kernel}");
        var messages = events.Select(static message => (Ours: message, Peer: new PaddedText(message.Span))).ToArray();
        Contest.Run(
            "decode EVENT, messages/s (peer: simdjson on-demand, raw tokens)",
            messages,
            static message => DecodeContests.ReadEvent(message.Ours),
            message => peer.Read(message.Peer),
            rounds: Rounds);
        Contest.Run(
            "decode EVENT, messages/s (peer: simdjson on-demand, escapes checked)",
            messages,
            static message => DecodeContests.ReadEvent(message.Ours),
            message => peer.ReadChecked(message.Peer),
            rounds: Rounds);
    }
}
