using System.Text;

namespace NostrToolkit.Wire;

/// <summary>
/// A view of one JSON string inside the text it was read from: the bytes between the quotes, still escaped.
/// Equality is by those bytes. Valid as long as the memory behind it.
/// </summary>
/// <param name="raw">The bytes between the quotes: valid, escaped UTF-8.</param>
/// <param name="escapes">Which escapes <paramref name="raw"/> holds.</param>
public readonly struct JsonString(ReadOnlyMemory<byte> raw, JsonEscapes escapes) : IEquatable<JsonString>, IJsonValue<JsonString>
{
    /// <summary>The bytes between the quotes, still escaped.</summary>
    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>Which escapes <see cref="Raw"/> holds.</summary>
    public JsonEscapes Escapes { get; } = escapes;

    /// <summary>Whether the string is empty.</summary>
    public bool IsEmpty => Raw.IsEmpty;

    /// <summary>Escapes <paramref name="text"/>; a lone surrogate becomes U+FFFD. Allocates.</summary>
    public static JsonString Create(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var escaped = JsonText.Escape(utf8);
        return new JsonString(escaped, escaped.Length == utf8.Length ? JsonEscapes.None : JsonEscapes.Short);
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out JsonString value)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.ReadString(out value);

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => sink.String(Raw.Span);

    /// <summary>Decodes the escapes into <paramref name="destination"/>.</summary>
    /// <returns>The number of bytes written, at most the length of <see cref="Raw"/>; -1 if they do not fit.</returns>
    public int Unescape(Span<byte> destination) => JsonText.Unescape(Raw.Span, destination);

    /// <summary>Whether the decoded text equals <paramref name="text"/> (UTF-8), whatever its spelling.</summary>
    public bool TextEquals(ReadOnlySpan<byte> text)
    {
        if (Escapes == JsonEscapes.None) return Raw.Span.SequenceEqual(text);
        // No escape decodes to fewer than a sixth of its bytes.
        if (Raw.Length < text.Length || Raw.Length > text.Length * 6) return false;
        return JsonText.UnescapedEquals(Raw.Span, text);
    }

    /// <inheritdoc/>
    public bool Equals(JsonString other) => Raw.Span.SequenceEqual(other.Raw.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Raw.Span);
        return hash.ToHashCode();
    }

    /// <summary>The decoded text. Allocates.</summary>
    public override string ToString()
    {
        if (Escapes == JsonEscapes.None) return Encoding.UTF8.GetString(Raw.Span);
        var utf8 = new byte[Raw.Length];
        return Encoding.UTF8.GetString(utf8, 0, Unescape(utf8));
    }

    /// <summary>Whether both views hold the same bytes.</summary>
    public static bool operator ==(JsonString left, JsonString right) => left.Equals(right);

    /// <summary>Whether the views hold different bytes.</summary>
    public static bool operator !=(JsonString left, JsonString right) => !left.Equals(right);
}
