using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

/// <summary>
/// Makes the shortest prefix code for given frequencies within a limit of length, and the canonical codes of RFC 1951 section 3.2.2 for
/// given lengths.
/// </summary>
internal static class HuffmanCode
{
    private const int SymbolBits = 9;
    private const int FewSymbols = 32;

    /// <summary>Gives every symbol that occurs a length, and returns how many bits they all take.</summary>
    /// <param name="frequencies">How often each symbol occurs; below 2^22.</param>
    /// <param name="lengths">The length of each symbol's code in bits; 0 for one that does not occur.</param>
    /// <param name="maxBits">The longest code allowed.</param>
    [SkipLocalsInit]
    public static int AssignLengths(ReadOnlySpan<int> frequencies, Span<byte> lengths, int maxBits)
    {
        lengths.Clear();
        Span<uint> keys = stackalloc uint[frequencies.Length];
        var used = 0;
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
            if (frequencies[symbol] > 0) keys[used++] = ((uint)frequencies[symbol] << SymbolBits) | (uint)symbol;
        keys = keys[..used];
        if (used == 0) return 0;
        Sort(keys);

        Span<int> depths = stackalloc int[used];
        for (var i = 0; i < used; i++) depths[i] = (int)(keys[i] >> SymbolBits);
        MeasureDepths(depths);

        Span<int> counts = stackalloc int[Math.Max(maxBits, DeflateFormat.MaxCodeBits) + 1];
        counts.Clear();
        foreach (var depth in depths) counts[Math.Min(depth, maxBits)]++;
        LimitDepth(counts, maxBits);

        // The rarest symbols get the longest codes.
        var (next, total) = (0, 0);
        for (var bits = maxBits; bits > 0; bits--)
        {
            for (var count = counts[bits]; count > 0; count--)
            {
                var key = keys[next++];
                lengths[(int)key & ((1 << SymbolBits) - 1)] = (byte)bits;
                total += (int)(key >> SymbolBits) * bits;
            }
        }
        return total;
    }

    /// <summary>Gives every symbol its code, the first bit lowest.</summary>
    public static void AssignCodes(ReadOnlySpan<byte> lengths, Span<ushort> codes)
    {
        Span<int> next = stackalloc int[DeflateFormat.MaxCodeBits + 2];
        next.Clear();
        foreach (var length in lengths) next[length + 1]++;
        next[1] = 0;
        for (var bits = 1; bits <= DeflateFormat.MaxCodeBits; bits++) next[bits + 1] = (next[bits] + next[bits + 1]) << 1;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
            if (lengths[symbol] > 0) codes[symbol] = Reverse(next[lengths[symbol]]++, lengths[symbol]);
    }

    // Moffat and Katajainen, "In-place calculation of minimum-redundancy codes" (1995): frequencies in ascending order become depths.
    private static void MeasureDepths(Span<int> values)
    {
        var count = values.Length;
        if (count == 1)
        {
            values[0] = 1;
            return;
        }

        var (leaf, root) = (0, 0);
        for (var parent = 0; parent < count - 1; parent++)
        {
            var weight = 0;
            for (var child = 0; child < 2; child++)
            {
                if (leaf >= count || (root < parent && values[root] < values[leaf]))
                {
                    weight += values[root];
                    values[root++] = parent;
                }
                else
                {
                    weight += values[leaf++];
                }
            }
            values[parent] = weight;
        }

        values[count - 2] = 0;
        for (var node = count - 3; node >= 0; node--) values[node] = values[values[node]] + 1;

        var (available, depth, at, next) = (1, 0, count - 2, count - 1);
        while (available > 0)
        {
            var internals = 0;
            for (; at >= 0 && values[at] == depth; at--) internals++;
            for (; available > internals; available--) values[next--] = depth;
            available = 2 * internals;
            depth++;
        }
    }

    // Codes that were cut to the limit take more than their share of the code space. Each step gives one of its units back:
    // it makes one code longer and lets one of the longest take the place beside it.
    private static void LimitDepth(Span<int> counts, int maxBits)
    {
        var total = 0;
        for (var bits = 1; bits <= maxBits; bits++) total += counts[bits] << (maxBits - bits);
        for (; total > 1 << maxBits; total--)
        {
            var bits = maxBits - 1;
            while (counts[bits] == 0) bits--;
            counts[bits]--;
            counts[bits + 1] += 2;
            counts[maxBits]--;
        }
    }

    // By their frequencies, a byte of them at a time: in a short message most are below 256, and one pass does. A few are sorted
    // before the buckets would be cleared.
    [SkipLocalsInit]
    private static void Sort(Span<uint> keys)
    {
        if (keys.Length <= FewSymbols)
        {
            keys.Sort();
            return;
        }
        Span<uint> spare = stackalloc uint[keys.Length];
        Span<int> starts = stackalloc int[byte.MaxValue + 2];
        var all = 0u;
        foreach (var key in keys) all |= key;
        for (var shift = SymbolBits; shift < 32 && all >> shift != 0; shift += 8)
        {
            starts.Clear();
            foreach (var key in keys) starts[(byte)(key >> shift) + 1]++;
            for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
            foreach (var key in keys) spare[starts[(byte)(key >> shift)]++] = key;
            spare.CopyTo(keys);
        }
    }

    private static ushort Reverse(int code, int bits)
    {
        code = ((code & 0x5555) << 1) | ((code >> 1) & 0x5555);
        code = ((code & 0x3333) << 2) | ((code >> 2) & 0x3333);
        code = ((code & 0x0F0F) << 4) | ((code >> 4) & 0x0F0F);
        code = ((code & 0x00FF) << 8) | (code >> 8);
        return (ushort)(code >> (16 - bits));
    }
}
