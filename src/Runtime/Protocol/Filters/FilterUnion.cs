using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The filter of a NEG-OPEN. NIP-77 gives it one filter; a list of filters, which a widespread client library sends, is read as
/// their union: what any of them matches.
/// </summary>
/// <param name="Filters">The filters, usually one.</param>
public readonly record struct FilterUnion(FilterList Filters) : IJsonValue<FilterUnion>
{
    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out FilterUnion value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        // Tried on a copy: a cursor that has failed goes no further.
        var array = cursor;
        if (array.BeginArray())
        {
            var read = FilterList.TryReadTail(ref array, out var list);
            cursor = array;
            value = new FilterUnion(list);
            return read;
        }
        var start = cursor.ValueStart;
        if (!FilterView.TryRead(ref cursor, out _)) return false;
        value = new FilterUnion(new FilterList(new JsonTail<FilterView>(cursor.Slice(start, cursor.ValueEnd), count: 1)));
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The list is <see langword="default"/>: a NEG-OPEN has a filter.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (Filters.Count > 1) sink.BeginArray();
        Filters.WriteTo(ref sink);
        if (Filters.Count > 1) sink.EndArray();
    }
}
