using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of an event's tags: arrays of one or more strings, checked when they were read and decoded one by one on
/// demand. Equality is by bytes.
/// </summary>
public readonly partial struct TagList : IEquatable<TagList>, IJsonValue<TagList>
{
    internal TagList(ReadOnlyMemory<byte> json, int count, JsonEscapes escapes, bool isCompact)
    {
        Json = json;
        Count = count;
        Escapes = escapes;
        IsCompact = isCompact;
    }

    /// <summary>The array of tags, brackets included.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The number of tags.</summary>
    public int Count { get; }

    /// <summary>The most foreign escape of any string inside.</summary>
    public JsonEscapes Escapes { get; }

    /// <summary>Whether there is no white space between the tokens of <see cref="Json"/>.</summary>
    public bool IsCompact { get; }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out TagList value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var start = cursor.ValueStart;
        // NIP-01: arrays of one or more strings.
        var read = cursor.ReadStringLists(out var escapes, out var count, out var isCompact);
        value = read ? new TagList(cursor.Slice(start, cursor.ValueEnd), count, escapes, isCompact) : default;
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (IsCompact)
        {
            sink.Raw(Json.Span);
            return;
        }
        sink.BeginArray();
        foreach (var tag in this) tag.WriteTo(ref sink);
        sink.EndArray();
    }

    /// <summary>Decodes the tags one after the other.</summary>
    public Enumerator GetEnumerator() => new(Json);

    /// <inheritdoc/>
    public bool Equals(TagList other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TagList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Json.Length);

    /// <summary>Walks a <see cref="TagList"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> json)
        {
            _cursor = new JsonCursor(json);
            _cursor.BeginArray();
        }

        /// <summary>The tag decoded last.</summary>
        public Tag Current { get; private set; }

        /// <summary>Decodes the next tag, if there is one.</summary>
        public bool MoveNext()
        {
            if (!_cursor.NextElement() || !Tag.TryRead(ref _cursor, out var tag)) return false;
            Current = tag;
            return true;
        }
    }
}
