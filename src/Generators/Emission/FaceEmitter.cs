using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>The four ways into a codec: bytes and System.Text.Json, each for reading and writing.</summary>
internal static class FaceEmitter
{
    public static void Emit(SourceWriter writer, TypeSpec type)
    {
        writer.Line("/// <summary>Reads one whole text as a view over it. Never throws; allocates nothing but the text of an error that quotes a name.</summary>");
        writer.Line($"public static bool TryRead({Runtime.Bytes} json, out {type.FullName} value, out {Runtime.ReadError} error)");
        using (writer.Indent()) writer.Line($"=> {Runtime.WholeJson}.TryRead(json, out value, out error);");
        writer.Line();
        writer.Line("/// <summary>Reads the value that a reader stands on, or its first. <paramref name=\"source\"/> is the text it was made over.</summary>");
        using (writer.Block($"public static bool TryRead(ref {Runtime.Utf8JsonReader} reader, {Runtime.Bytes} source, out {type.FullName} value, out {Runtime.ReadError} error)"))
        {
            writer.Line($"""
                var cursor = new {Runtime.ReaderCursor}(reader, source);
                value = default;
                var read = cursor.RequireUtf8() && TryRead(ref cursor, out value);
                if (!read) value = default;
                reader = cursor.Reader;
                error = cursor.Error;
                return read;
                """);
        }
        writer.Line();
        writer.Line("/// <summary>Writes it compactly. Allocates nothing.</summary>");
        using (writer.Block($"public void WriteTo({Runtime.BufferWriter} output)"))
        {
            writer.Line($"""
                var sink = new {Runtime.JsonSink}(output);
                WriteTo(ref sink);
                sink.Flush();
                """);
        }
        writer.Line();
        writer.Line("/// <summary>Writes it as one value of a larger JSON text.</summary>");
        using (writer.Block($"public void WriteTo({Runtime.Utf8JsonWriter} writer)"))
        {
            writer.Line($"""
                var sink = new {Runtime.WriterSink}(writer);
                WriteTo(ref sink);
                """);
        }
    }
}
