using System.Buffers;
using NostrToolkit.Corpus;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// EVENT and REQ, decoded and encoded, against System.Text.Json's source generator on the records a .NET user would write.
/// Both sides get the same bytes; both encode into a buffer that is used again.
/// </summary>
internal static class CodecBenchmark
{
    public static void Run(int count)
    {
        Console.Error.WriteLine($"making a corpus of {count:N0} EVENT and {count / 4:N0} REQ messages ...");
        var events = Contiguous.Copy(EventCorpus.Create(count).Select(static message => message.ToClient));
        var requests = Contiguous.Copy(ReqCorpus.Create(count / 4));
        Console.WriteLine("name\tours\tpeer\tratio");
        DecodeAgainstSimdjson(events);
        Decode(events, requests);
        Encode(events, requests);
    }

    private static void Decode(ReadOnlyMemory<byte>[] events, ReadOnlyMemory<byte>[] requests)
    {
        Contest.Run(
            "decode EVENT, messages/s (peer: System.Text.Json)",
            events,
            static message => EventMessage.TryRead(message, out var decoded, out _) ? decoded.Event.Tags.Count : throw new FormatException(),
            static message => StjCodec.ReadEvent(message.Span).Event.Tags.Length);
        Contest.Run(
            "decode REQ, messages/s (peer: System.Text.Json)",
            requests,
            static message => ReqMessage.TryRead(message, out var decoded, out _) ? decoded.Filters.Count : throw new FormatException(),
            static message => StjCodec.ReadReq(message.Span).Filters.Count);
    }

    private static void DecodeAgainstSimdjson(ReadOnlyMemory<byte>[] events)
    {
        if (SimdjsonPeer.Create(events.Max(static message => message.Length)) is not { } peer) return;
        Console.Error.WriteLine($"simdjson: {peer.Kernel}");
        var messages = events.Select(static message => (Ours: message, Peer: new PaddedText(message.Span))).ToArray();
        Contest.Run(
            "decode EVENT, messages/s (peer: simdjson on-demand, raw tokens)",
            messages,
            static message => EventMessage.TryRead(message.Ours, out var decoded, out _) ? decoded.Event.Tags.Count : throw new FormatException(),
            message => peer.Read(message.Peer),
            rounds: 15);
        Contest.Run(
            "decode EVENT, messages/s (peer: simdjson on-demand, escapes checked)",
            messages,
            static message => EventMessage.TryRead(message.Ours, out var decoded, out _) ? decoded.Event.Tags.Count : throw new FormatException(),
            message => peer.ReadChecked(message.Peer),
            rounds: 15);
    }

    private static void Encode(ReadOnlyMemory<byte>[] events, ReadOnlyMemory<byte>[] requests)
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var stj = new StjEncoder();
        var subscription = SubscriptionId.Create("sub:1");
        Contest.Run(
            "encode EVENT, messages/s (peer: System.Text.Json)",
            [.. events.Select(static message => (Ours: Read<EventMessage>(message), Peer: StjCodec.ReadEvent(message.Span)))],
            message =>
            {
                output.ResetWrittenCount();
                message.Ours.WriteTo(output);
                return output.WrittenCount;
            },
            message => stj.Write(message.Peer));
        Contest.Run(
            "encode REQ from Filter objects, messages/s (peer: System.Text.Json)",
            [.. requests.Select(static message => (Ours: OwnedFilters.Of(Read<ReqMessage>(message).Filters), Peer: StjCodec.ReadReq(message.Span)))],
            message =>
            {
                output.ResetWrittenCount();
                new ReqMessage(subscription, FilterList.Create(message.Ours)).WriteTo(output);
                return output.WrittenCount;
            },
            message => stj.Write(message.Peer));
        Contest.Run(
            "encode REQ, messages/s (peer: System.Text.Json)",
            [.. requests.Select(static message => (Ours: Read<ReqMessage>(message), Peer: StjCodec.ReadReq(message.Span)))],
            message =>
            {
                output.ResetWrittenCount();
                message.Ours.WriteTo(output);
                return output.WrittenCount;
            },
            message => stj.Write(message.Peer));
    }

    private static TMessage Read<TMessage>(ReadOnlyMemory<byte> message)
        where TMessage : struct, INostrMessage<TMessage>
        => TMessage.TryRead(message, out var value, out var error) ? value : throw new FormatException(error.ToString());
}
