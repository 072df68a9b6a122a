using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Short texts inside JSON strings, which a sender may have escaped although nobody does.</summary>
internal static class DecodedText
{
    /// <summary>The decoded text, where it stands if it has no escapes; <see langword="false"/> if an escaped one does not fit the buffer.</summary>
    public static bool TryDecode(in JsonString value, Span<byte> buffer, out ReadOnlySpan<byte> text)
    {
        text = value.Raw.Span;
        if (value.Escapes == JsonEscapes.None) return true;
        var length = value.Unescape(buffer);
        if (length < 0) return false;
        text = buffer[..length];
        return true;
    }
}
