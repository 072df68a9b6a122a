using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>An id as a careful .NET user computes it: strings, one writer and one buffer used again, and the one-shot hash.</summary>
/// <param name="encoder">Decides what is escaped: the relaxed encoder is what is used, and wrong for some.</param>
internal sealed class StjId(JavaScriptEncoder encoder)
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private Utf8JsonWriter? _writer;

    public ReadOnlySpan<byte> Compute(StjEvent member)
    {
        _output.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = encoder, SkipValidation = true });
        _writer.Reset();
        _writer.WriteStartArray();
        _writer.WriteNumberValue(0);
        _writer.WriteStringValue(member.Pubkey);
        _writer.WriteNumberValue(member.CreatedAt);
        _writer.WriteNumberValue(member.Kind);
        _writer.WriteStartArray();
        foreach (var tag in member.Tags)
        {
            _writer.WriteStartArray();
            foreach (var text in tag) _writer.WriteStringValue(text);
            _writer.WriteEndArray();
        }
        _writer.WriteEndArray();
        _writer.WriteStringValue(member.Content);
        _writer.WriteEndArray();
        _writer.Flush();
        SHA256.HashData(_output.WrittenSpan, _hash);
        return _hash;
    }
}
