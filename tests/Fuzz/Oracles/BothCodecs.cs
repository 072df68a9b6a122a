using System.Buffers;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// One message through both of its codecs: the scanner of the hot path and the one on <see cref="Utf8JsonReader"/>, which is its oracle.
/// They agree on the verdict, on errors of shape, on the value, and on what they write.
/// </summary>
internal sealed class BothCodecs<T>
    where T : struct, INostrMessage<T>
{
    // What an error that quotes a name of the sender's may cost: twice the name, as far as it is quoted.
    private const int MostAllocated = 512;

    // The count is too high by up to 8 KB when a collection comes between.
    private const int Attempts = 4;

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly ArrayBufferWriter<byte> _json = new(1 << 16);
    private readonly Utf8JsonWriter _writer;

    public BothCodecs() => _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { SkipValidation = true });

    /// <summary>Reads a text, and writes it if it is a message.</summary>
    public bool Read(byte[] text, out T value, out ReadError error)
    {
        var read = T.TryRead(text, out value, out error);
        Ensure.That(read == (error == default), "what is not read has an error");
        Ensure.That(error.Position >= 0 && error.Position <= text.Length, "an error is at a byte of the text");
        CostsNothing(text);
        IsTheSameAnywhere(text, read, error, value);

        var reader = new Utf8JsonReader(text);
        var expected = T.TryRead(ref reader, text, out var other, out var otherError) && IsAtEnd(ref reader);
        Ensure.That(read == expected, $"the codecs agree on the verdict: {error} / {otherError}");
        Ensure.That(error.IsSyntax || otherError.IsSyntax || error == otherError, $"the codecs agree on the error: {error} / {otherError}");
        if (!read) return false;
        Ensure.That(value.Equals(other), "the codecs read the same value");
        Write(value);
        return true;
    }

    private void Write(T value)
    {
        _bytes.ResetWrittenCount();
        _json.ResetWrittenCount();
        _writer.Reset();
        value.WriteTo(_bytes);
        value.WriteTo(_writer);
        _writer.Flush();
        Ensure.That(_bytes.WrittenSpan.SequenceEqual(_json.WrittenSpan), "the codecs write the same");

        var written = _bytes.WrittenSpan.ToArray();
        Ensure.That(T.TryRead(written, out var again, out _), "what is written can be read");
        _bytes.ResetWrittenCount();
        again.WriteTo(_bytes);
        Ensure.That(_bytes.WrittenSpan.SequenceEqual(written), "what is written is read as it was meant");
    }

    private static void CostsNothing(byte[] text)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            T.TryRead(text, out _, out _);
            if (GC.GetAllocatedBytesForCurrentThread() - before <= MostAllocated) return;
            Ensure.That(attempt < Attempts, "reading allocates nothing but the text of an error");
        }
    }

    // A vector that is loaded a little too far shows what lies behind the text, which may be anything.
    private static void IsTheSameAnywhere(byte[] text, bool read, ReadError error, T value)
    {
        foreach (var around in "\"\\]"u8)
        {
            var room = new byte[text.Length + 128];
            room.AsSpan().Fill(around);
            text.CopyTo(room, 64);
            var same = T.TryRead(room.AsMemory(64, text.Length), out var moved, out var movedError) == read;
            Ensure.That(same && movedError == error && (!read || moved.Equals(value)), "what lies around a text is not looked at");
        }
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
