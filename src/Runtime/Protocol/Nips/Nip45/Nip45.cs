using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Counts (NIP-45): which byte of an author's key a <see cref="HyperLogLog"/> starts from.</summary>
public static class Nip45
{
    // The 33rd digit of 64 is the upper half of the 17th byte.
    private const int OffsetByte = 16;

    /// <summary>
    /// The offset for a filter, from the first value of its first tag; <see langword="false"/> if it has none, which NIP-45 leaves
    /// undefined. Two relays agree on it only if they see the tags in one order, so count only filters with one tag and one value.
    /// </summary>
    public static bool TryGetOffset(in FilterView filter, out int offset)
    {
        foreach (var tag in filter.Tags)
        {
            foreach (var value in tag.Values)
            {
                offset = OffsetOf(value);
                return true;
            }
            break;
        }
        offset = 0;
        return false;
    }

    /// <summary>
    /// The offset for a tag's value: a hex digit and 8. It is the digit at index 32 of an id or a key, of the key in an address, or of
    /// the SHA-256 of anything else.
    /// </summary>
    /// <returns>8 to 23.</returns>
    public static int OffsetOf(in JsonString value)
    {
        Bytes32 bytes = default;
        if (HexDigits.TryDecode(value, bytes)) return OffsetFrom(bytes);
        if (Address.TryParse(value, out var address)) return OffsetFrom(address.Author.Bytes);
        var text = value.Raw;
        if (value.Escapes != JsonEscapes.None)
        {
            var decoded = new byte[text.Length];
            text = decoded.AsMemory(0, value.Unescape(decoded));
        }
        SHA256.HashData(text.Span, bytes);
        return OffsetFrom(bytes);
    }

    private static int OffsetFrom(in Bytes32 bytes) => (bytes[OffsetByte] >> 4) + 8;
}
