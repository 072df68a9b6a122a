using System.Buffers;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

/// <summary>Reads a text that is one value: the face of a codec towards bytes.</summary>
public static class WholeJson
{
    // 32 KB of text; all but one in a hundred messages are shorter.
    private const int WordsOnStack = 512;

    /// <summary>Reads it as a view over it. Never throws; allocates nothing but the text of an error that quotes a name.</summary>
    /// <param name="json">The text.</param>
    /// <param name="value">The view.</param>
    /// <param name="error">What was wrong and at which byte.</param>
    /// <typeparam name="T">What the text is.</typeparam>
    [SkipLocalsInit]
    public static bool TryRead<T>(ReadOnlyMemory<byte> json, out T value, out ReadError error)
        where T : IJsonValue<T>
    {
        if (JsonIndex.IsSupported)
        {
            var words = JsonIndex.WordsFor(json.Length);
            error = default;
            if (words <= WordsOnStack ? TryReadIndexed(json, stackalloc ulong[WordsOnStack], out value) : TryReadLong(json, words, out value))
                return true;
        }
        return TryReadAny(json, out value, out error);
    }

    private static bool TryReadLong<T>(ReadOnlyMemory<byte> json, int words, out T value)
        where T : IJsonValue<T>
    {
        var quotes = ArrayPool<ulong>.Shared.Rent(words);
        try
        {
            return TryReadIndexed(json, quotes, out value);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(quotes);
        }
    }

    private static bool TryReadIndexed<T>(ReadOnlyMemory<byte> json, Span<ulong> quotes, out T value)
        where T : IJsonValue<T>
    {
        var text = json.Span;
        var cursor = new IndexedCursor(json, text, JsonIndex.Create(text, quotes));
        return T.TryRead(ref cursor, out value) && cursor.RequireEnd();
    }

    private static bool TryReadAny<T>(ReadOnlyMemory<byte> json, out T value, out ReadError error)
        where T : IJsonValue<T>
    {
        var cursor = new JsonCursor(json);
        value = default!;
        var read = cursor.RequireUtf8() && T.TryRead(ref cursor, out value) && cursor.RequireEnd();
        error = cursor.Error;
        if (!read) value = default!;
        return read;
    }
}
