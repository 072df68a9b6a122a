namespace NostrToolkit.Analyzers.Keys;

/// <summary>A bech32 text of NIP-19: its prefix and its bytes. Only one whose checksum is right (BIP-173).</summary>
internal sealed class Bech32Text
{
    private const string Characters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;
    private const int MaxLength = 5000;

    private static readonly uint[] Generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    private Bech32Text(string prefix, byte[] bytes)
    {
        Prefix = prefix;
        Bytes = bytes;
    }

    /// <summary>Such as <c>npub</c>, in lower case.</summary>
    public string Prefix { get; }

    public byte[] Bytes { get; }

    /// <summary>
    /// The key or id in it, as 64 hexadecimal digits: all of an <c>npub</c>, <c>note</c> or <c>nsec</c>, the first entry of type 0 of an
    /// <c>nprofile</c> or <c>nevent</c>. <see langword="null"/> for what stands for neither.
    /// </summary>
    public string? Hex => Prefix switch
    {
        "npub" or "note" or "nsec" when Bytes.Length == 32 => HexOf(Bytes),
        "nprofile" or "nevent" => FirstSpecial(),
        _ => null,
    };

    /// <summary>Whether it stands for a public key.</summary>
    public bool IsPublicKey => Prefix is "npub" or "nprofile";

    public static Bech32Text? TryRead(string text)
    {
        var separator = text.LastIndexOf('1');
        if (separator < 1 || text.Length > MaxLength || text.Length - separator <= ChecksumLength) return null;
        var lower = text.ToLowerInvariant();
        if (lower != text && text.ToUpperInvariant() != text) return null;

        var remainder = 1u;
        for (var i = 0; i < separator; i++) Add(ref remainder, lower[i] >> 5);
        Add(ref remainder, 0);
        for (var i = 0; i < separator; i++) Add(ref remainder, lower[i] & 31);

        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        for (var i = separator + 1; i < lower.Length; i++)
        {
            var symbol = Characters.IndexOf(lower[i]);
            if (symbol < 0) return null;
            Add(ref remainder, symbol);
            if (i >= lower.Length - ChecksumLength) continue;
            (bits, count) = ((bits << 5 | symbol) & 0xFFF, count + 5);
            if (count < 8) continue;
            bytes.Add((byte)(bits >> (count -= 8)));
        }
        return remainder == 1 ? new Bech32Text(lower.Substring(0, separator), [.. bytes]) : null;
    }

    private static void Add(ref uint remainder, int symbol)
    {
        var top = remainder >> 25;
        remainder = (remainder & 0x1FFFFFF) << 5 ^ (uint)symbol;
        for (var i = 0; i < Generator.Length; i++)
            if ((top >> i & 1) != 0) remainder ^= Generator[i];
    }

    // Type, length, value.
    private string? FirstSpecial()
    {
        for (var at = 0; at + 2 <= Bytes.Length && at + 2 + Bytes[at + 1] <= Bytes.Length; at += 2 + Bytes[at + 1])
            if (Bytes[at] == 0) return Bytes[at + 1] == 32 ? HexOf([.. Bytes.Skip(at + 2).Take(32)]) : null;
        return null;
    }

    private static string HexOf(byte[] bytes) => string.Concat(bytes.Select(static value => value.ToString("x2")));
}
