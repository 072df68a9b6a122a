using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// Writing through System.Text.Json's source generator, with what a careful user does: one writer and one buffer used
/// again, and the relaxed encoder.
/// </summary>
internal sealed class StjEncoder
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly Utf8JsonWriter _writer;

    public StjEncoder()
        => _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public int Write(StjEventMessage message)
    {
        Begin("EVENT", message.Subscription);
        JsonSerializer.Serialize(_writer, message.Event, StjContext.Default.StjEvent);
        return End();
    }

    public int Write(StjReqMessage message)
    {
        Begin("REQ", message.Subscription);
        foreach (var filter in message.Filters) JsonSerializer.Serialize(_writer, filter, StjContext.Default.StjFilter);
        return End();
    }

    private void Begin(string name, string subscription)
    {
        _output.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartArray();
        _writer.WriteStringValue(name);
        _writer.WriteStringValue(subscription);
    }

    private int End()
    {
        _writer.WriteEndArray();
        _writer.Flush();
        return _output.WrittenCount;
    }
}
