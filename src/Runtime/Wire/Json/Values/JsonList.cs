using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>
/// A view of a JSON array of <typeparamref name="T"/>, checked when it was read and decoded element by element on
/// demand. Equality is by bytes. Valid as long as the memory behind it.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <param name="json">The array, brackets included, already checked.</param>
/// <param name="count">The number of its elements.</param>
public readonly struct JsonList<T>(ReadOnlyMemory<byte> json, int count) : IEquatable<JsonList<T>>, IJsonValue<JsonList<T>>
    where T : IJsonValue<T>
{
    /// <summary>The array, brackets included.</summary>
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>The number of elements.</summary>
    public int Count { get; } = count;

    /// <summary>Writes elements of one's own. Allocates.</summary>
    /// <exception cref="ArgumentException">An element was given that no reader accepts.</exception>
    public static JsonList<T> Create(params ReadOnlySpan<T> elements)
    {
        var output = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(output);
        sink.BeginArray();
        foreach (var element in elements) element.WriteTo(ref sink);
        sink.EndArray();
        sink.Flush();
        var cursor = new JsonCursor(output.WrittenMemory);
        return cursor.RequireUtf8() && TryRead(ref cursor, out var list)
            ? list
            : throw new ArgumentException($"An element cannot be sent: {cursor.Error}.", nameof(elements));
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out JsonList<T> value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        var start = cursor.ValueStart;
        if (!cursor.BeginArray() || !T.TrySkipElements(ref cursor, out var count)) return false;
        value = new JsonList<T>(cursor.Slice(start, cursor.ValueEnd), count);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Raw(Json.IsEmpty ? "[]"u8 : Json.Span);

    /// <summary>Decodes the elements one after the other.</summary>
    public Enumerator GetEnumerator() => new(Json);

    /// <inheritdoc/>
    public bool Equals(JsonList<T> other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Json.Length);

    /// <summary>The array as text.</summary>
    public override string ToString() => Json.IsEmpty ? "[]" : System.Text.Encoding.UTF8.GetString(Json.Span);

    /// <summary>Walks a <see cref="JsonList{T}"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> json)
        {
            _cursor = new JsonCursor(json);
            _cursor.BeginArray();
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
