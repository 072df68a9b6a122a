namespace NostrToolkit.Fuzz;

/// <summary>One canonical Huffman code, as RFC 1951 section 3.2.2 counts it out.</summary>
internal sealed class SlowCode
{
    // By the length and the bits of a code, the first bit highest: its symbol.
    private readonly Dictionary<(int Bits, int Code), int> _symbols = [];
    private readonly int _free;

    public SlowCode(int[] lengths)
    {
        var code = 0;
        _free = 1 << 15;
        for (var bits = 1; bits <= 15; bits++, code <<= 1)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != bits) continue;
                _symbols[(bits, code++)] = symbol;
                _free -= 1 << (15 - bits);
                Longest = bits;
            }
        }
    }

    /// <summary>The lengths of section 3.2.5 by their code: the shortest, and the number of bits that follow.</summary>
    public static (int Shortest, int Bits)[] Lengths { get; } =
        [.. Enumerable.Range(0, 28).Select(static code => Range(code, first: 3, doubling: 4)), (258, 0)];

    /// <summary>The distances of section 3.2.5.</summary>
    public static (int Nearest, int Bits)[] Distances { get; } =
        [.. Enumerable.Range(0, 30).Select(static code => Range(code, first: 1, doubling: 2))];

    /// <summary>The longest code in bits; an empty one fails at its first.</summary>
    public int Longest { get; } = 1;

    public bool IsComplete => _free == 0;

    /// <summary>Complete, or of one symbol with one bit, or of none.</summary>
    public bool IsUsable => IsComplete || (_free > 0 && Longest == 1);

    public bool TryFind(int bits, int code, out int symbol) => _symbols.TryGetValue((bits, code), out symbol);

    // So many codes to each number of extra bits, each standing for twice as many values as with one bit less.
    private static (int Start, int Bits) Range(int code, int first, int doubling)
    {
        var start = first;
        for (var before = 0; before < code; before++) start += 1 << ExtraBits(before, doubling);
        return (start, ExtraBits(code, doubling));
    }

    private static int ExtraBits(int code, int doubling) => Math.Max(0, code / doubling - 1);
}
