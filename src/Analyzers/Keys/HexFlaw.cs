namespace NostrToolkit.Analyzers.Keys;

/// <summary>What is wrong with a text that should be a key or an id: 64 lowercase hexadecimal digits (NIP-01).</summary>
/// <param name="What">What it is instead, in words.</param>
/// <param name="Hex">What was meant, if the text tells.</param>
internal sealed record HexFlaw(string What, string? Hex)
{
    private const int Length = 64;

    /// <summary><see langword="null"/> for a text that is right.</summary>
    public static HexFlaw? Of(string text)
    {
        if (text.Length == Length && text.All(static character => character is >= '0' and <= '9' or >= 'a' and <= 'f')) return null;
        var uri = text.StartsWith("nostr:", StringComparison.Ordinal);
        var bech32 = uri ? text.Substring(6) : text;
        if (Bech32Text.TryRead(bech32) is { Prefix: "npub" or "note" or "nprofile" or "nevent" or "naddr" } entity)
            return new HexFlaw($"{(uri ? "a nostr: URI" : $"an {entity.Prefix}")}, which is for people", entity.Hex);
        if (LooksLikeBech32(bech32)) return new HexFlaw("a bech32 text, and a mistyped one", null);
        if (text.Length > 2 && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && Of(text.Substring(2).ToLowerInvariant()) is null)
            return new HexFlaw("hexadecimal with '0x' before it", text.Substring(2).ToLowerInvariant());
        var isHex = text.All(static character => character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F');
        if (isHex && text.Length == Length) return new HexFlaw("in upper case", text.ToLowerInvariant());
        if (text.Trim() is { Length: Length } trimmed && trimmed != text && Of(trimmed) is null) return new HexFlaw("surrounded by white space", trimmed);
        return new HexFlaw(isHex ? $"{text.Length} digits" : "not hexadecimal", null);
    }

    private static bool LooksLikeBech32(string text)
        => ((string[])["npub1", "note1", "nprofile1", "nevent1", "naddr1"]).Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
