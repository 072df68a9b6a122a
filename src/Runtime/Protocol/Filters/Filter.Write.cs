using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial record Filter
{
    private const int Bytes32Size = 32;

    /// <summary>
    /// Writes the filter as a JSON object. Allocates nothing where the tags are a <see cref="Dictionary{TKey, TValue}"/>; quickest where lists are
    /// arrays or <see cref="List{T}"/>.
    /// </summary>
    /// <remarks>What no reader accepts is refused by <see cref="FilterList.Create"/>, and written here as it is.</remarks>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.BeginObject();
        WriteHex(ref sink, "ids"u8, Ids);
        WriteHex(ref sink, "authors"u8, Authors);
        WriteKinds(ref sink);
        WriteNumber(ref sink, "since"u8, Since?.Seconds);
        WriteNumber(ref sink, "until"u8, Until?.Seconds);
        WriteNumber(ref sink, "limit"u8, Limit);
        if (Search is { } search)
        {
            sink.Name("search"u8);
            sink.Text(search);
        }
        // The enumerator of the interface would be an allocation.
        if (Tags is Dictionary<char, IReadOnlyList<string>> dictionary)
        {
            foreach (var (letter, values) in dictionary) WriteTag(ref sink, letter, values);
        }
        else if (Tags is { } tags)
        {
            foreach (var (letter, values) in tags) WriteTag(ref sink, letter, values);
        }
        sink.EndObject();
    }

    private static void WriteTag<TSink>(ref TSink sink, char letter, IReadOnlyList<string> values)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.Name([(byte)'#', (byte)letter]);
        sink.BeginArray();
        var count = values.Count;
        for (var i = 0; i < count; i++) sink.Text(values[i]);
        sink.EndArray();
    }

    private void WriteKinds<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (Kinds is not { } kinds) return;
        sink.Name("kinds"u8);
        sink.BeginArray();
        if (TryGetSpan(kinds, out var span))
            foreach (var kind in span) sink.Int64(kind.Number);
        else
            for (var i = 0; i < kinds.Count; i++) sink.Int64(kinds[i].Number);
        sink.EndArray();
    }

    // Ids and keys are their 32 bytes and nothing else, so a list of them is written in one go.
    private static void WriteHex<TSink, T>(ref TSink sink, scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where TSink : struct, IJsonSink, allows ref struct
        where T : struct, IJsonValue<T>
    {
        if (values is null) return;
        sink.Name(name);
        if (TryGetSpan(values, out var span))
        {
            sink.HexArray(MemoryMarshal.AsBytes(span), Bytes32Size);
            return;
        }
        sink.BeginArray();
        for (var i = 0; i < values.Count; i++) values[i].WriteTo(ref sink);
        sink.EndArray();
    }

    // The elements of an array or a list, without a call for each. Others go by index: their enumerators would be allocations.
    private static bool TryGetSpan<T>(IReadOnlyList<T> values, out ReadOnlySpan<T> span)
        where T : struct
    {
        span = values switch
        {
            List<T> list => CollectionsMarshal.AsSpan(list),
            T[] array => array,
            _ => default,
        };
        return values is List<T> or T[];
    }

    private static void WriteNumber<TSink>(ref TSink sink, scoped ReadOnlySpan<byte> name, long? value)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (value is not { } number) return;
        sink.Name(name);
        sink.Int64(number);
    }
}
