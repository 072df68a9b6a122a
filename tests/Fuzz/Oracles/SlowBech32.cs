namespace NostrToolkit.Fuzz;

/// <summary>Bech32 as BIP-173 writes it down: lists of symbols, strings of bits.</summary>
internal static class SlowBech32
{
    private const string Characters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static readonly uint[] Generators = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>The prefix in lower case and the bytes; null: no valid text of at most 5000 characters.</summary>
    public static (string Prefix, byte[] Data)? Decode(string text)
    {
        if (text.Length > 5000 || text.Any(static c => c is < (char)33 or > (char)126)) return null;
        if (text != text.ToLowerInvariant() && text != text.ToUpperInvariant()) return null;
        text = text.ToLowerInvariant();
        var separator = text.LastIndexOf('1');
        if (separator is < 1 or > 83 || separator + 7 > text.Length) return null;

        var prefix = text[..separator];
        var symbols = text[(separator + 1)..].Select(static c => Characters.IndexOf(c)).ToList();
        if (symbols.Contains(-1) || Polymod([.. Expand(prefix), .. symbols]) != 1) return null;

        var bits = string.Concat(symbols.SkipLast(6).Select(static symbol => symbol.ToString("b5", null)));
        var whole = bits.Length / 8 * 8;
        if (bits.Length - whole > 4 || bits[whole..].Contains('1')) return null;
        return (prefix, [.. bits[..whole].Chunk(8).Select(static chunk => Convert.ToByte(new string(chunk), 2))]);
    }

    /// <summary>Completes a text with the checksum that belongs to it; characters that are no symbols count as q.</summary>
    public static string WithChecksum(string prefix, string symbols)
    {
        var values = symbols.Select(static c => Math.Max(0, Characters.IndexOf(c)));
        var remainder = Polymod([.. Expand(prefix), .. values, 0, 0, 0, 0, 0, 0]) ^ 1;
        return $"{prefix}1{symbols}{string.Concat(Enumerable.Range(0, 6).Select(i => Characters[(int)(remainder >> (5 * (5 - i)) & 31)]))}";
    }

    private static IEnumerable<int> Expand(string prefix) => [.. prefix.Select(static c => c >> 5), 0, .. prefix.Select(static c => c & 31)];

    private static uint Polymod(IEnumerable<int> values)
    {
        uint remainder = 1;
        foreach (var value in values)
        {
            var top = remainder >> 25;
            remainder = (remainder & 0x1FFFFFF) << 5 ^ (uint)value;
            for (var i = 0; i < Generators.Length; i++)
                if ((top >> i & 1) != 0) remainder ^= Generators[i];
        }

        return remainder;
    }
}
