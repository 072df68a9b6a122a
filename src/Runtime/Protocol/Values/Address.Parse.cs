using NostrToolkit.Wire;

namespace NostrToolkit;

public readonly partial record struct Address
{
    // "65535" and 64 digits.
    private const int MaxKindLength = 5;
    private const int KeyLength = 64;

    /// <summary>
    /// Parses the value of an <c>a</c> tag: a kind in decimal without leading zeros, a key of 64 lowercase hex digits, and
    /// an identifier, all three there. Allocates only if a sender escaped the text in a foreign way.
    /// </summary>
    /// <param name="text">The value; must stay unchanged for as long as the address is used.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse(in JsonString text, out Address address)
    {
        // Escapes may hide a colon; the other spellings cannot occur before the second one.
        var plain = Canonical(text);
        var raw = plain.Raw.Span;
        address = default;
        var first = raw[..Math.Min(raw.Length, MaxKindLength + 1)].IndexOf((byte)':');
        var second = first + 1 + KeyLength;
        if (first < 0 || raw.Length <= second || raw[second] != ':') return false;
        Bytes32 key = default;
        if (!DecimalDigits.TryParse(raw[..first], out var kind) || kind > ushort.MaxValue || !Hex.TryDecode(raw[(first + 1)..second], key))
            return false;
        var identifier = plain.Raw[(second + 1)..];
        address = new Address((ushort)kind, new PublicKey(key), new JsonString(identifier, identifier.IsEmpty ? JsonEscapes.None : plain.Escapes));
        return true;
    }

    /// <summary>Parses an address that stands in no message. Allocates.</summary>
    public static bool TryParse(string text, out Address address) => TryParse(JsonString.Create(text), out address);
}
