using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The filters of a REQ, one or more: a view of received ones, checked when they were read and decoded one by one on demand, or
/// <see cref="Filter"/> objects that are written as they are sent. An event matches if any of them does.
/// </summary>
public readonly struct FilterList : IEquatable<FilterList>, IJsonTail<FilterList>
{
    private readonly JsonTail<FilterView> _views;

    // One Filter, or an array of them: most requests have one, and then nothing is allocated.
    private readonly object? _filters;

    internal FilterList(JsonTail<FilterView> views) => _views = views;

    private FilterList(object filters) => _filters = filters;

    /// <summary>The filters with the commas between them, without brackets. Of filters of one's own, written anew at each call.</summary>
    public ReadOnlyMemory<byte> Json => _filters is null ? _views.Json : Write();

    /// <summary>The number of filters.</summary>
    public int Count => _filters switch
    {
        null => _views.Count,
        Filter[] filters => filters.Length,
        _ => 1,
    };

    /// <summary>Takes filters of one's own, which must not change until they are sent. Allocates nothing for one, an array for more.</summary>
    /// <exception cref="ArgumentException">No filter was given, or one that no reader accepts, such as an <c>#e</c> that is no id.</exception>
    public static FilterList Create(params ReadOnlySpan<Filter> filters)
    {
        if (filters.IsEmpty) throw new ArgumentException("A REQ needs one filter or more.", nameof(filters));
        // A relay would refuse what does not read back, and our own enumerator would end before it without a word.
        foreach (var filter in filters)
            if (filter.Flaw is { } flaw) throw new ArgumentException($"A filter cannot be sent: {flaw}.", nameof(filters));
        return filters.Length == 1 ? new FilterList(filters[0]) : new FilterList(filters.ToArray());
    }

    /// <inheritdoc/>
    public static bool TryReadTail<TCursor>(ref TCursor cursor, out FilterList value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = JsonTail<FilterView>.TryReadTail(ref cursor, out var views);
        value = new FilterList(views);
        return read;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The list is <see langword="default"/>: a REQ has one filter or more.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        switch (_filters)
        {
            case null:
                _views.WriteTo(ref sink);
                break;
            case Filter[] filters:
                foreach (var filter in filters) filter.WriteTo(ref sink);
                break;
            case Filter filter:
                filter.WriteTo(ref sink);
                break;
        }
    }

    /// <summary>Decodes the filters one after the other.</summary>
    public JsonTail<FilterView>.Enumerator GetEnumerator()
        => (_filters is null ? _views : new JsonTail<FilterView>(Write(), Count)).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FilterList other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FilterList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    private ReadOnlyMemory<byte> Write()
    {
        var output = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(output);
        WriteTo(ref sink);
        sink.Flush();
        return output.WrittenMemory;
    }
}
