using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The text whose SHA-256 is an event's id (NIP-01): <c>[0,"pubkey",created_at,kind,tags,"content"]</c> without white
/// space, in the canonical spelling of <see cref="JsonText"/>. In 96 % of a realistic corpus tags and content are slices
/// of the input already and are only copied together.
/// </summary>
public static class CanonicalForm
{
    // [0,"…",…,…,…,"…"]: the punctuation, the key's 64 digits, and the longest created_at and kind.
    private const int MaxOverhead = 16 + 64 + 20 + 5;
    private const int MaxOnStack = 1024;

    /// <summary>Computes the id that an event with these fields has. Allocates nothing.</summary>
    public static EventId ComputeId(in EventView view)
        => ComputeId(view.PublicKey, view.CreatedAt, view.Kind, view.Tags, view.Content);

    [SkipLocalsInit]
    internal static EventId ComputeId(PublicKey author, UnixTime createdAt, Kind kind, in TagList tags, in JsonString content)
    {
        var length = MaxOverhead + tags.Json.Length + content.Raw.Length;
        var rented = length > MaxOnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> text = rented ?? stackalloc byte[MaxOnStack];
        var written = Write(text, author, createdAt, kind, tags, content);
        Bytes32 hash = default;
        Sha256.Hash(text[..written], hash);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return new EventId(hash);
    }

    private static int Write(Span<byte> text, PublicKey author, UnixTime createdAt, Kind kind, in TagList tags, in JsonString content)
    {
        var at = Append(text, 0, "[0,\""u8);
        var key = author.Bytes;
        Hex.Encode(key, text[at..]);
        at = Append(text, at + 64, "\","u8);
        at = Append(text, at, createdAt.Seconds);
        text[at++] = (byte)',';
        at = Append(text, at, kind.Number);
        text[at++] = (byte)',';
        at = Append(text, at, tags);
        at = Append(text, at, ",\""u8);
        at = Append(text, at, content);
        return Append(text, at, "\"]"u8);
    }

    private static int Append(Span<byte> text, int at, ReadOnlySpan<byte> part)
    {
        part.CopyTo(text[at..]);
        return at + part.Length;
    }

    private static int Append(Span<byte> text, int at, long number)
    {
        Utf8Formatter.TryFormat(number, text[at..], out var length);
        return at + length;
    }

    private static int Append(Span<byte> text, int at, in JsonString value)
        => value.Escapes == JsonEscapes.Foreign
            ? at + JsonText.Respell(value.Raw.Span, text[at..])
            : Append(text, at, value.Raw.Span);

    private static int Append(Span<byte> text, int at, in TagList tags)
    {
        if (tags.IsCompact && tags.Escapes != JsonEscapes.Foreign) return Append(text, at, tags.Json.Span);
        text[at++] = (byte)'[';
        var isFirst = true;
        foreach (var tag in tags)
        {
            if (!isFirst) text[at++] = (byte)',';
            isFirst = false;
            at = Append(text, at, tag);
        }
        text[at++] = (byte)']';
        return at;
    }

    private static int Append(Span<byte> text, int at, in Tag tag)
    {
        var separator = (byte)'[';
        foreach (var value in tag)
        {
            text[at++] = separator;
            text[at++] = (byte)'"';
            at = Append(text, at, value);
            text[at++] = (byte)'"';
            separator = (byte)',';
        }
        text[at++] = (byte)']';
        return at;
    }
}
