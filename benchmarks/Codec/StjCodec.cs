using System.Text.Json;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>Reading through System.Text.Json's source generator: the envelope by hand, as its arrays of mixed types need.</summary>
internal static class StjCodec
{
    public static StjEventMessage ReadEvent(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var subscription = ReadEnvelope(ref reader);
        reader.Read();
        return new StjEventMessage(subscription, JsonSerializer.Deserialize(ref reader, StjContext.Default.StjEvent)!);
    }

    public static StjReqMessage ReadReq(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var subscription = ReadEnvelope(ref reader);
        var filters = new List<StjFilter>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            filters.Add(JsonSerializer.Deserialize(ref reader, StjContext.Default.StjFilter)!);
        return new StjReqMessage(subscription, filters);
    }

    public static StjOkMessage ReadOk(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var id = ReadEnvelope(ref reader);
        reader.Read();
        var accepted = reader.GetBoolean();
        reader.Read();
        return new StjOkMessage(id, accepted, reader.GetString()!);
    }

    public static string ReadEose(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        return ReadEnvelope(ref reader);
    }

    private static string ReadEnvelope(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Read();
        reader.Read();
        return reader.GetString()!;
    }
}
