using System.Text.Json;

namespace NostrToolkit.Wire.Tests;

/// <summary>One text, by every cursor that there is.</summary>
internal static class Reading
{
    /// <summary>Whether the hot path reads a text without help.</summary>
    public static bool IsIndexed<T>(ReadOnlyMemory<byte> text, out T value)
        where T : IJsonValue<T>
    {
        var index = JsonIndex.Create(text.Span, new ulong[JsonIndex.WordsFor(text.Length)]);
        var cursor = new IndexedCursor(text, text.Span, index);
        return T.TryRead(ref cursor, out value) && cursor.RequireEnd();
    }

    /// <summary>Reads by all of them, and fails unless they agree on the verdict, the value and, hot path or not, the error.</summary>
    public static ReadError ByAll<T>(byte[] text, out T value)
        where T : struct, IJsonValue<T>
    {
        var read = WholeJson.TryRead(text, out value, out var error);

        var plain = new JsonCursor(text);
        T other = default;
        var expected = plain.RequireUtf8() && T.TryRead(ref plain, out other) && plain.RequireEnd();
        if (read != expected || error != plain.Error || (read && !value.Equals(other)))
            Assert.Fail($"{error} / {plain.Error} in {Verdicts.Show(text)}: {value} / {other}");
        if (JsonIndex.IsSupported && IsIndexed<T>(text, out var indexed) && (!read || !indexed.Equals(other)))
            Assert.Fail($"the hot path alone reads {Verdicts.Show(text)}");

        var oracle = new Utf8JsonReaderCursor(new Utf8JsonReader(text), text);
        T third = default;
        var judged = oracle.RequireUtf8() && T.TryRead(ref oracle, out third) && oracle.RequireEnd();
        if (read != judged || (read && !value.Equals(third))) Assert.Fail($"{error} / {oracle.Error} in {Verdicts.Show(text)}: {value} / {third}");
        return error;
    }
}
