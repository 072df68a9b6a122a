using System.Buffers;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit.Aot;

/// <summary>A message read by the hot path, by the scanner behind it and by System.Text.Json, and written by both sinks.</summary>
internal static class Faces<T>
    where T : struct, INostrMessage<T>
{
    /// <summary>Reads, compares, and writes what was read.</summary>
    public static bool Read(Checks checks, byte[] text)
    {
        var read = T.TryRead(text, out var value, out var error);

        var cursor = new JsonCursor(text);
        var scanned = TryRead(ref cursor, out var second);
        checks.That(read == scanned && error == cursor.Error && (!read || value.Equals(second)), "the hot path reads as the scanner does", text);

        var reader = new Utf8JsonReader(text);
        var composed = T.TryRead(ref reader, text, out var third, out var other) && IsAtEnd(ref reader);
        checks.That(read == composed && (!read || value.Equals(third)), "both tokenizers read the same", text);
        checks.That(error.IsSyntax || other.IsSyntax || error == other, "both tokenizers find the same mistake", text);

        if (read) Write(checks, value);
        return read;
    }

    private static bool TryRead(ref JsonCursor cursor, out T value)
    {
        value = default;
        return cursor.RequireUtf8() && T.TryRead(ref cursor, out value) && cursor.RequireEnd();
    }

    private static void Write(Checks checks, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        value.WriteTo(output);
        var composed = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(composed)) value.WriteTo(writer);
        checks.That(output.WrittenSpan.SequenceEqual(composed.WrittenSpan), "both sinks write the same", output.WrittenSpan);

        var again = new ArrayBufferWriter<byte>();
        var isRead = T.TryRead(output.WrittenMemory, out var copy, out _);
        if (isRead) copy.WriteTo(again);
        checks.That(isRead && again.WrittenSpan.SequenceEqual(output.WrittenSpan), "what is written is read again", output.WrittenSpan);
    }

    private static bool IsAtEnd(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
