using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A view of one tag: a name, usually a value, and whatever its NIP adds.</summary>
public readonly struct Tag : IJsonValue<Tag>
{
    private Tag(JsonList<JsonString> strings, JsonString name, JsonString value)
    {
        Strings = strings;
        Name = name;
        Value = value;
    }

    /// <summary>All strings, the name first.</summary>
    public JsonList<JsonString> Strings { get; }

    /// <summary>The first string.</summary>
    public JsonString Name { get; }

    /// <summary>The second string, the only one that filters match; empty if there is none (see <see cref="Count"/>).</summary>
    public JsonString Value { get; }

    /// <summary>The number of strings, at least one.</summary>
    public int Count => Strings.Count;

    /// <summary>The string at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such string.</exception>
    public JsonString this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            foreach (var text in this)
                if (index-- == 0) return text;
            return default;
        }
    }

    /// <summary>The name if it is one ASCII letter, however spelled, which makes the tag one that relays index; otherwise U+0000.</summary>
    public char Letter
    {
        get
        {
            // "\u0065" is the longest spelling of one letter.
            Span<byte> decoded = stackalloc byte[6];
            if (Name.Raw.Length > decoded.Length || Name.Unescape(decoded) != 1) return '\0';
            return char.IsAsciiLetter((char)decoded[0]) ? (char)decoded[0] : '\0';
        }
    }

    /// <summary>Whether the name is this one ASCII letter.</summary>
    public bool IsNamed(char letter) => Letter == letter;

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out Tag value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        JsonString name = default, first = default;
        value = default;
        var start = cursor.ValueStart;
        if (!cursor.BeginArray()) return false;
        var count = 0;
        while (cursor.NextElement())
        {
            if (!cursor.ReadString(out var text)) return false;
            if (count == 0) name = text;
            if (count == 1) first = text;
            count++;
        }
        if (cursor.Failed) return false;
        if (count == 0) return cursor.Fail(ReadErrorKind.InvalidValue);
        value = new Tag(new JsonList<JsonString>(cursor.Slice(start, cursor.ValueEnd), count), name, first);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.BeginArray();
        foreach (var text in this) text.WriteTo(ref sink);
        sink.EndArray();
    }

    /// <summary>Decodes the strings one after the other, the name first.</summary>
    public JsonList<JsonString>.Enumerator GetEnumerator() => Strings.GetEnumerator();
}
