namespace NostrToolkit.Wire;

/// <summary>
/// A view of all remaining elements of an array, one or more, checked when they were read and decoded one by one on demand:
/// the filters of a REQ, say. Equality is by bytes. Valid as long as the memory behind it.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <param name="json">The elements with the commas between them, without brackets, already checked.</param>
/// <param name="count">The number of elements.</param>
public readonly struct JsonTail<T>(ReadOnlyMemory<byte> json, int count) : IEquatable<JsonTail<T>>, IJsonTail<JsonTail<T>>
    where T : IJsonValue<T>
{
    /// <summary>The elements with the commas between them, without brackets.</summary>
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>The number of elements.</summary>
    public int Count { get; } = count;

    /// <summary>Writes elements of one's own. Allocates.</summary>
    /// <exception cref="ArgumentException">No element was given, or one that no reader accepts.</exception>
    public static JsonTail<T> Create(params ReadOnlySpan<T> elements)
    {
        if (elements.IsEmpty) throw new ArgumentException("One element or more is needed.", nameof(elements));
        var list = JsonList<T>.Create(elements);
        return new JsonTail<T>(list.Json[1..^1], list.Count);
    }

    /// <inheritdoc/>
    public static bool TryReadTail<TCursor>(ref TCursor cursor, out JsonTail<T> value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        var count = 0;
        int start = 0, end = 0;
        while (cursor.NextElement())
        {
            if (count++ == 0) start = cursor.ValueStart;
            if (!T.TrySkip(ref cursor)) return false;
            end = cursor.ValueEnd;
        }
        if (cursor.Failed) return false;
        if (count == 0) return cursor.Fail(ReadErrorKind.MissingElement);
        value = new JsonTail<T>(cursor.Slice(start, end), count);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It is <see langword="default"/>: there is one element or more.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (Count == 0) throw new InvalidOperationException("One element or more is needed; these were never filled.");
        sink.Raw(Json.Span);
    }

    /// <summary>Decodes the elements one after the other.</summary>
    public Enumerator GetEnumerator() => new(Json);

    /// <inheritdoc/>
    public bool Equals(JsonTail<T> other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonTail<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Json.Length);

    /// <summary>Walks a <see cref="JsonTail{T}"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> json)
        {
            _cursor = JsonCursor.OverElements(json);
            Current = default!;
        }

        /// <summary>The element decoded last.</summary>
        public T Current { get; private set; }

        /// <summary>Decodes the next element, if there is one.</summary>
        public bool MoveNext()
        {
            if (!_cursor.NextElement() || !T.TryRead(ref _cursor, out var value)) return false;
            Current = value;
            return true;
        }
    }
}
