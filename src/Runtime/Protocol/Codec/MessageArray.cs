using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What all messages share: an array, its name first, and elements after the known ones ignored (NIP-67 relies on it).</summary>
public static class MessageArray
{
    /// <summary>Enters the array and checks its first element.</summary>
    public static bool Begin<TCursor>(ref TCursor cursor, ReadOnlySpan<byte> name)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.BeginArray()
            && RequireElement(ref cursor)
            && cursor.ReadString(out var first)
            && (first.TextEquals(name) || cursor.Fail(ReadErrorKind.WrongName));

    /// <summary>Moves to the next element, which must be there.</summary>
    public static bool RequireElement<TCursor>(ref TCursor cursor)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.NextElement() || cursor.Fail(ReadErrorKind.MissingElement);

    /// <summary>Ignores the elements that are left, and leaves the array.</summary>
    public static bool End<TCursor>(ref TCursor cursor)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        while (cursor.NextElement())
            if (!cursor.SkipValue()) return false;
        return !cursor.Failed;
    }

    /// <summary>Reads the name of a message and nothing more.</summary>
    /// <param name="message">The text of one message.</param>
    /// <param name="name">The decoded name. Allocates only if a sender escaped it.</param>
    /// <param name="error">Why the text has no name.</param>
    public static bool TryReadName(ReadOnlyMemory<byte> message, out ReadOnlySpan<byte> name, out ReadError error)
    {
        var cursor = new JsonCursor(message);
        var read = cursor.BeginArray() & RequireElement(ref cursor) & cursor.ReadString(out var first);
        name = first.Escapes == JsonEscapes.None ? first.Raw.Span : System.Text.Encoding.UTF8.GetBytes(first.ToString());
        error = cursor.Error;
        return read;
    }
}
