namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>Reading against System.Text.Json.</summary>
internal static class DecodeContests
{
    public static void Run(
        ReadOnlyMemory<byte>[] events, ReadOnlyMemory<byte>[] requests, ReadOnlyMemory<byte>[] answers, ReadOnlyMemory<byte>[] ends)
    {
        Contest.Run(
            "decode EVENT, messages/s (peer: System.Text.Json)",
            events,
            static message => ReadEvent(message),
            static message => StjCodec.ReadEvent(message.Span).Event.Tags.Length);
        Contest.Run(
            "decode REQ, messages/s (peer: System.Text.Json)",
            requests,
            static message => ReqMessage.TryRead(message, out var decoded, out _) ? decoded.Filters.Count : throw new FormatException(),
            static message => StjCodec.ReadReq(message.Span).Filters.Count);
        Contest.Run(
            "decode OK, messages/s (peer: System.Text.Json)",
            answers,
            static message => OkMessage.TryRead(message, out var decoded, out _) ? (decoded.Accepted ? 1 : 0) : throw new FormatException(),
            static message => StjCodec.ReadOk(message.Span).Accepted ? 1 : 0);
        Contest.Run(
            "decode EOSE, messages/s (peer: System.Text.Json)",
            ends,
            static message => EoseMessage.TryRead(message, out var decoded, out _) ? decoded.Subscription.ByteCount : throw new FormatException(),
            static message => StjCodec.ReadEose(message.Span).Length);
    }

    public static int ReadEvent(ReadOnlyMemory<byte> message)
        => EventMessage.TryRead(message, out var decoded, out _) ? decoded.Event.Tags.Count : throw new FormatException();
}
