using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A filter of one's own, or one that outlives its message: members are AND-ed, the values of a list OR-ed, a
/// <see langword="null"/> list constrains nothing and an empty one matches nothing (NIP-01).
/// </summary>
public sealed record Filter
{
    /// <summary>Ids of events.</summary>
    public IReadOnlyList<EventId>? Ids { get; init; }

    /// <summary>Public keys of authors.</summary>
    public IReadOnlyList<PublicKey>? Authors { get; init; }

    /// <summary>Kinds.</summary>
    public IReadOnlyList<Kind>? Kinds { get; init; }

    /// <summary>The earliest <c>created_at</c>, inclusive.</summary>
    public UnixTime? Since { get; init; }

    /// <summary>The latest <c>created_at</c>, inclusive.</summary>
    public UnixTime? Until { get; init; }

    /// <summary>At most so many stored events, the newest; live ones are not counted.</summary>
    public long? Limit { get; init; }

    /// <summary>Values of single-letter tags, by their letter.</summary>
    public IReadOnlyDictionary<char, IReadOnlyList<string>>? Tags { get; init; }

    /// <summary>About how many bytes the filter takes, so that a buffer need not grow: ids and keys are most of it.</summary>
    internal int LengthHint => 128 + 67 * ((Ids?.Count ?? 0) + (Authors?.Count ?? 0)) + 6 * (Kinds?.Count ?? 0)
        + (Tags?.Values.Sum(static values => 67 * values.Count) ?? 0);

    /// <summary>Writes the filter as a JSON object.</summary>
    /// <exception cref="ArgumentException">A tag is no ASCII letter.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.BeginObject();
        WriteList(ref sink, "ids"u8, Ids);
        WriteList(ref sink, "authors"u8, Authors);
        WriteList(ref sink, "kinds"u8, Kinds);
        WriteNumber(ref sink, "since"u8, Since?.Seconds);
        WriteNumber(ref sink, "until"u8, Until?.Seconds);
        WriteNumber(ref sink, "limit"u8, Limit);
        if (Tags is not null) WriteTags(ref sink, Tags);
        sink.EndObject();
    }

    private static void WriteTags<TSink>(ref TSink sink, IReadOnlyDictionary<char, IReadOnlyList<string>> tags)
        where TSink : struct, IJsonSink, allows ref struct
    {
        foreach (var (letter, values) in tags)
        {
            if (!char.IsAsciiLetter(letter)) throw new ArgumentException($"Filters know tags of one ASCII letter, not #{letter} (NIP-01).");
            sink.Name([(byte)'#', (byte)letter]);
            sink.BeginArray();
            foreach (var value in values) JsonString.Create(value).WriteTo(ref sink);
            sink.EndArray();
        }
    }

    private static void WriteList<TSink, T>(ref TSink sink, scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where TSink : struct, IJsonSink, allows ref struct
        where T : IJsonValue<T>
    {
        if (values is null) return;
        sink.Name(name);
        sink.BeginArray();
        // By index: an interface's enumerator would be an allocation for each list.
        for (var i = 0; i < values.Count; i++) values[i].WriteTo(ref sink);
        sink.EndArray();
    }

    private static void WriteNumber<TSink>(ref TSink sink, scoped ReadOnlySpan<byte> name, long? value)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (value is not { } number) return;
        sink.Name(name);
        sink.Int64(number);
    }
}
