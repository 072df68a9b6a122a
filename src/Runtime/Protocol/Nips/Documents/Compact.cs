using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NostrToolkit;

/// <summary>Writes a JSON text without escapes that nobody needs: none of these texts is ever part of a page.</summary>
internal static class Compact
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of the members that <paramref name="members"/> writes.</summary>
    public static byte[] Object<T>(T value, Action<T, Utf8JsonWriter> members) => Bytes(value, Braced(members)).ToArray();

    /// <summary>The same as a string, for what is encrypted next.</summary>
    public static string Text<T>(T value, Action<T, Utf8JsonWriter> members) => Encoding.UTF8.GetString(Bytes(value, Braced(members)));

    /// <summary>An array of strings as a string.</summary>
    public static string Text(IEnumerable<string> texts) => Encoding.UTF8.GetString(Bytes(texts, Write));

    /// <summary>Writes an array of strings.</summary>
    public static void Write(IEnumerable<string> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static Action<T, Utf8JsonWriter> Braced<T>(Action<T, Utf8JsonWriter> members) => (value, writer) =>
    {
        writer.WriteStartObject();
        members(value, writer);
        writer.WriteEndObject();
    };

    private static ReadOnlySpan<byte> Bytes<T>(T value, Action<T, Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Options);
        write(value, writer);
        writer.Flush();
        return output.WrittenSpan;
    }
}
