using System.Buffers;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>Writing against System.Text.Json, into a buffer that is used again.</summary>
internal static class EncodeContests
{
    public static void Run(ReadOnlyMemory<byte>[] events, ReadOnlyMemory<byte>[] requests)
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
        Rebroadcast(events, output, stj);
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

    // What the hub does for each subscription that an event matches: its own prefix, then the event's bytes as they are.
    private static void Rebroadcast(ReadOnlyMemory<byte>[] events, ArrayBufferWriter<byte> output, StjEncoder stj)
    {
        var prefix = "[\"EVENT\",\"feed:1\","u8.ToArray();
        var bodies = Contiguous.Copy(events.Select(static message => Read<EventMessage>(message).Event).Select(static view => Body(view)));
        Contest.Run(
            "re-broadcast EVENT, messages/s (peer: System.Text.Json)",
            [.. events.Zip(bodies, static (message, body) => (Ours: body, Peer: StjCodec.ReadEvent(message.Span)))],
            message =>
            {
                output.ResetWrittenCount();
                output.Write(prefix);
                output.Write(message.Ours.Span);
                return output.WrittenCount;
            },
            message => stj.Write(message.Peer));
    }

    // As VerifiedEvent.JsonAndMessageEnd holds it, without the work of verifying.
    private static byte[] Body(EventView view)
    {
        var output = new ArrayBufferWriter<byte>();
        if (view.IsCompact) output.Write(view.Json.Span);
        else view.WriteTo(output);
        return [.. output.WrittenSpan, (byte)']'];
    }

    private static TMessage Read<TMessage>(ReadOnlyMemory<byte> message)
        where TMessage : struct, INostrMessage<TMessage>
        => TMessage.TryRead(message, out var value, out var error) ? value : throw new FormatException(error.ToString());
}
