using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What all messages share: an array, its name first, and elements after the known ones ignored (NIP-67 relies on it).</summary>
public static class MessageArray
{
    // Far more than any name has.
    private const int MaxNameLength = 64;

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

    /// <summary>Reads the name of a message and nothing more. Allocates only if a sender escaped it, and little.</summary>
    /// <param name="message">The text of one message.</param>
    /// <param name="name">The name, decoded unless it is longer than any that there is.</param>
    /// <param name="error">Why the text has no name.</param>
    public static bool TryReadName(ReadOnlyMemory<byte> message, out ReadOnlySpan<byte> name, out ReadError error)
        => TryReadName(message, [], out name, out error)
            && (!name.Contains((byte)'\\') || TryReadName(message, new byte[MaxNameLength], out name, out error));

    /// <summary>Reads the name of a message and nothing more. Allocates nothing.</summary>
    /// <param name="message">The text of one message.</param>
    /// <param name="buffer">Takes a name that a sender escaped; as long as the longest name looked for.</param>
    /// <param name="name">The decoded name; still escaped, and so none that there is, if it does not fit <paramref name="buffer"/>.</param>
    /// <param name="error">Why the text has no name.</param>
    public static bool TryReadName(ReadOnlyMemory<byte> message, Span<byte> buffer, out ReadOnlySpan<byte> name, out ReadError error)
    {
        var cursor = new JsonCursor(message);
        var read = cursor.BeginArray() & RequireElement(ref cursor) & cursor.ReadString(out var first);
        name = first.Raw.Span;
        if (first.Escapes != JsonEscapes.None && first.Unescape(buffer) is >= 0 and var length) name = buffer[..length];
        error = cursor.Error;
        return read;
    }
}
