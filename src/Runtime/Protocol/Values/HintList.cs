using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of what an EOSE says of its completeness (NIP-67): an array of strings. The presence of a hint is definitive, its
/// absence is not. Hints that nobody knows are ignored, and so is whatever else a relay puts there: an EOSE that is not
/// understood would leave its client waiting. Equality is by bytes.
/// </summary>
public readonly struct HintList : IEquatable<HintList>, IJsonValue<HintList>
{
    private HintList(ReadOnlyMemory<byte> json) => Json = json;

    /// <summary>The hints as they came, brackets included; empty for the <see langword="default"/>, which has none.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary><c>["finish"]</c>: every stored event that matches has been sent.</summary>
    public static HintList Finish { get; } = new("""["finish"]"""u8.ToArray());

    /// <summary><c>["more"]</c>: the relay holds more events that match.</summary>
    public static HintList More { get; } = new("""["more"]"""u8.ToArray());

    /// <summary>Whether every stored event that matches has been sent: nothing is left to ask for.</summary>
    public bool IsFinished => Contains("finish"u8);

    /// <summary>Whether the relay holds more events that match.</summary>
    public bool HasMore => Contains("more"u8);

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out HintList value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var start = cursor.ValueStart;
        var read = cursor.SkipValue();
        value = read ? new HintList(cursor.Slice(start, cursor.ValueEnd)) : default;
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.Raw(Json.IsEmpty ? "[]"u8 : Json.Span);

    /// <summary>Whether a hint is given. Allocates nothing.</summary>
    /// <param name="hint">The decoded hint: UTF-8.</param>
    public bool Contains(ReadOnlySpan<byte> hint)
    {
        foreach (var given in this)
            if (given.TextEquals(hint)) return true;
        return false;
    }

    /// <summary>Decodes the hints one after the other.</summary>
    public Enumerator GetEnumerator() => new(Json);

    /// <summary>A copy that outlives the message it was read from.</summary>
    public HintList ToOwned() => new(Json.ToArray());

    /// <inheritdoc/>
    public bool Equals(HintList other) => Json.Span.SequenceEqual(other.Json.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HintList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.Length;

    /// <summary>Walks the strings of a <see cref="HintList"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> json)
        {
            _cursor = new JsonCursor(json);
            _cursor.BeginArray();
        }

        /// <summary>The hint decoded last.</summary>
        public JsonString Current { get; private set; }

        /// <summary>Decodes the next hint, if there is one.</summary>
        public bool MoveNext()
        {
            while (_cursor.NextElement())
            {
                // Tried on a copy: a cursor that has failed goes no further.
                var attempt = _cursor;
                if (attempt.ReadString(out var hint))
                {
                    _cursor = attempt;
                    Current = hint;
                    return true;
                }
                _cursor.SkipValue();
            }
            return false;
        }
    }
}
