namespace NostrToolkit.Protocol.Tests;

/// <summary>Bech32 as BIP-173 writes it down, symbol by symbol.</summary>
internal static class SlowBech32
{
    private const string Characters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static readonly uint[] Generators = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>A text of these symbols with the checksum that belongs to them, whether they make whole bytes or not.</summary>
    public static string WithChecksum(string prefix, string symbols)
    {
        List<int> values = [.. prefix.Select(static c => c >> 5), 0, .. prefix.Select(static c => c & 31), .. symbols.Select(static c => Characters.IndexOf(c))];
        var remainder = Polymod([.. values, 0, 0, 0, 0, 0, 0]) ^ 1;
        return $"{prefix}1{symbols}{string.Concat(Enumerable.Range(0, 6).Select(i => Characters[(int)(remainder >> 5 * (5 - i) & 31)]))}";
    }

    /// <summary>A text of these bytes.</summary>
    public static string Encode(string prefix, params byte[] data)
    {
        var bits = string.Concat(data.Select(static value => value.ToString("b8", null)));
        var symbols = bits.Chunk(5).Select(static chunk => Characters[Convert.ToInt32(new string(chunk).PadRight(5, '0'), 2)]);
        return WithChecksum(prefix, string.Concat(symbols));
    }

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
