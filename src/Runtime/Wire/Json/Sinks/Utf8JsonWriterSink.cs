using System.Buffers;
using System.Text.Json;

namespace NostrToolkit.Wire;

/// <summary>A sink on System.Text.Json's writer: composes generated codecs with <see cref="Utf8JsonWriter"/>.</summary>
/// <param name="writer">Receives the tokens; its own encoder is not used, since all text comes escaped.</param>
public readonly struct Utf8JsonWriterSink(Utf8JsonWriter writer) : IJsonSink
{
    // Ids, keys and signatures have up to 128 digits.
    private const int MaxOnStack = 128;

    // What encoders leave alone: all names of the catalogue are made of it.
    private static readonly SearchValues<byte> AlwaysPlain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_#"u8);

    /// <inheritdoc/>
    public void BeginArray() => writer.WriteStartArray();

    /// <inheritdoc/>
    public void EndArray() => writer.WriteEndArray();

    /// <inheritdoc/>
    public void BeginObject() => writer.WriteStartObject();

    /// <inheritdoc/>
    public void EndObject() => writer.WriteEndObject();

    /// <inheritdoc/>
    public void Name(scoped ReadOnlySpan<byte> name)
    {
        // The writer's own encoder would write "&t" as "\u0026t", which is right but not what the other sink writes.
        if (name.ContainsAnyExcept(AlwaysPlain)) writer.WritePropertyName(JsonEncodedText.Encode(name, CanonicalJavaScriptEncoder.Default));
        else writer.WritePropertyName(name);
    }

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<byte> escaped)
    {
        // WriteStringValue would escape again, by rules that are not NIP-01's; a raw value needs its quotes in one piece.
        var pool = ArrayPool<byte>.Shared;
        var quoted = pool.Rent(escaped.Length + 2);
        quoted[0] = (byte)'"';
        escaped.CopyTo(quoted.AsSpan(1));
        quoted[escaped.Length + 1] = (byte)'"';
        writer.WriteRawValue(quoted.AsSpan(0, escaped.Length + 2), skipInputValidation: true);
        pool.Return(quoted);
    }

    /// <inheritdoc/>
    public void Hex(scoped ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length * 2;
        Span<byte> digits = length <= MaxOnStack ? stackalloc byte[MaxOnStack] : new byte[length];
        digits = digits[..length];
        Wire.Hex.Encode(bytes, digits);
        writer.WriteStringValue(digits);
    }

    /// <inheritdoc/>
    public void HexArray(scoped ReadOnlySpan<byte> bytes, int size)
    {
        writer.WriteStartArray();
        for (; !bytes.IsEmpty; bytes = bytes[size..]) Hex(bytes[..size]);
        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        var pool = System.Buffers.ArrayPool<byte>.Shared;
        var escaped = pool.Rent(JsonText.RoomToEscape(text.Length));
        String(escaped.AsSpan(0, JsonText.Escape(text, escaped)));
        pool.Return(escaped);
    }

    /// <inheritdoc/>
    public void Int64(long value) => writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public void Boolean(bool value) => writer.WriteBooleanValue(value);

    /// <inheritdoc/>
    public void Raw(scoped ReadOnlySpan<byte> json) => writer.WriteRawValue(json, skipInputValidation: true);
}
