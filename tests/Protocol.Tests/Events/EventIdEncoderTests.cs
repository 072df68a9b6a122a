using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The canonical form by a Utf8JsonWriter: right with our encoder, and with no other.</summary>
public sealed class EventIdEncoderTests
{
    private static readonly IReadOnlyList<SampleMessage> Corpus = EventCorpus.Create(EventCorpus.BenchmarkSize);

    [Fact]
    public void All_20_000_ids_are_right_by_the_writer_and_by_the_view()
    {
        foreach (var sample in Corpus)
        {
            if (Write(sample.Event, CanonicalJavaScriptEncoder.Default) != sample.Event.Id) Assert.Fail(sample.Event.Content);
            if (CanonicalForm.ComputeId(Samples.View(sample.Json)).ToString() != sample.Event.Id) Assert.Fail(sample.Event.Content);
        }
    }

    [Fact]
    public void With_the_relaxed_encoder_a_quarter_is_wrong()
        => Corpus.Count(static sample => Write(sample.Event, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) != sample.Event.Id).ShouldBeInRange(4_000, 6_000);

    private static string Write(SampleEvent sample, JavaScriptEncoder encoder)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = encoder }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(0);
            writer.WriteStringValue(sample.PublicKey);
            writer.WriteNumberValue(sample.CreatedAt);
            writer.WriteNumberValue(sample.Kind);
            writer.WriteStartArray();
            foreach (var tag in sample.Tags)
            {
                writer.WriteStartArray();
                foreach (var text in tag) writer.WriteStringValue(text);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
            writer.WriteStringValue(sample.Content);
            writer.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan));
    }
}
