using System.Runtime.InteropServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial record Filter
{
    private const int Bytes32Size = 32;

    /// <summary>
    /// Writes the filter as a JSON object. Allocates nothing where lists are arrays or <see cref="List{T}"/> and the tags a
    /// <see cref="Dictionary{TKey, TValue}"/>.
    /// </summary>
    /// <remarks>What no reader accepts is refused by <see cref="FilterList.Create"/>, and written here as it is.</remarks>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.BeginObject();
        WriteHex(ref sink, "ids"u8, Ids);
        WriteHex(ref sink, "authors"u8, Authors);
        if (Kinds is { } kinds)
        {
            sink.Name("kinds"u8);
            sink.BeginArray();
            for (var i = 0; i < kinds.Count; i++) sink.Int64(kinds[i].Number);
            sink.EndArray();
        }
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
        for (var i = 0; i < values.Count; i++) sink.Text(values[i]);
        sink.EndArray();
    }

    // Ids and keys are their 32 bytes and nothing else, so a list of them is written in one go.
    private static void WriteHex<TSink, T>(ref TSink sink, scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where TSink : struct, IJsonSink, allows ref struct
        where T : struct, IJsonValue<T>
    {
        if (values is null) return;
        sink.Name(name);
        switch (values)
        {
            case T[] array:
                sink.HexArray(MemoryMarshal.AsBytes<T>(array), Bytes32Size);
                break;
            case List<T> list:
                sink.HexArray(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(list)), Bytes32Size);
                break;
            default:
                sink.BeginArray();
                for (var i = 0; i < values.Count; i++) values[i].WriteTo(ref sink);
                sink.EndArray();
                break;
        }
    }

    private static void WriteNumber<TSink>(ref TSink sink, scoped ReadOnlySpan<byte> name, long? value)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (value is not { } number) return;
        sink.Name(name);
        sink.Int64(number);
    }
}
