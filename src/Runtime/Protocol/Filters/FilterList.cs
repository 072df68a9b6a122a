using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of the filters of a REQ, one or more, checked when they were read and decoded one by one on demand. An event
/// matches if any of them does.
/// </summary>
public readonly struct FilterList : IEquatable<FilterList>, IJsonTail<FilterList>
{
    internal FilterList(ReadOnlyMemory<byte> json, int count)
    {
        Json = json;
        Count = count;
    }

    /// <summary>The filters with the commas between them, without brackets.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The number of filters.</summary>
    public int Count { get; }

    /// <summary>Writes filters of one's own. Allocates.</summary>
    /// <exception cref="ArgumentException">No filter was given, or one that no reader accepts, such as an <c>#e</c> that is no id.</exception>
    public static FilterList Create(params ReadOnlySpan<Filter> filters)
    {
        if (filters.IsEmpty) throw new ArgumentException("A REQ needs one filter or more.", nameof(filters));
        var length = 0;
        foreach (var filter in filters) length += filter.LengthHint;
        var output = new ArrayBufferWriter<byte>(length);
        var sink = new JsonSink(output);
        sink.BeginArray();
        foreach (var filter in filters) filter.WriteTo(ref sink);
        sink.EndArray();
        sink.Flush();
        // A relay would refuse what does not read back, and our own enumerator would end before it without a word.
        var cursor = new JsonCursor(output.WrittenMemory);
        return cursor.BeginArray() && TryReadTail(ref cursor, out var list)
            ? list
            : throw new ArgumentException($"A filter cannot be sent: {cursor.Error}.", nameof(filters));
    }

    /// <inheritdoc/>
    public static bool TryReadTail<TCursor>(ref TCursor cursor, out FilterList value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        var count = 0;
        int start = 0, end = 0;
        while (cursor.NextElement())
        {
            if (count++ == 0) start = cursor.ValueStart;
            if (!FilterView.TryRead(ref cursor, out _)) return false;
            end = cursor.ValueEnd;
        }
        if (cursor.Failed) return false;
        if (count == 0) return cursor.Fail(ReadErrorKind.MissingElement);
        value = new FilterList(cursor.Slice(start, end), count);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The list is <see langword="default"/>: a REQ has one filter or more.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (Count == 0) throw new InvalidOperationException("A REQ needs one filter or more; this list was never filled.");
        sink.Raw(Json.Span);
    }

    /// <summary>Decodes the filters one after the other.</summary>
    public Enumerator GetEnumerator() => new(Json);

    /// <inheritdoc/>
    public bool Equals(FilterList other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FilterList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Json.Length);

    /// <summary>Walks a <see cref="FilterList"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> json) => _cursor = JsonCursor.OverElements(json);

        /// <summary>The filter decoded last.</summary>
        public FilterView Current { get; private set; }

        /// <summary>Decodes the next filter, if there is one.</summary>
        public bool MoveNext()
        {
            if (!_cursor.NextElement() || !FilterView.TryRead(ref _cursor, out var filter)) return false;
            Current = filter;
            return true;
        }
    }
}
