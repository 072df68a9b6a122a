using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Code lengths, spelled and generated.</summary>
internal static class CodeLengths
{
    /// <summary>So many symbols, of which these occur.</summary>
    public static byte[] Of(int count, params (int Symbol, int Bits)[] used)
    {
        var lengths = new byte[count];
        foreach (var (symbol, bits) in used) lengths[symbol] = (byte)bits;
        return lengths;
    }

    /// <summary>So many codes of each length, one after the other.</summary>
    public static byte[] OfCounts(params int[] counts) =>
        [.. counts.SelectMany(static (count, bits) => Enumerable.Repeat((byte)bits, count))];

    /// <summary>A complete code of two symbols or more among so many: a tree that grew where chance let it.</summary>
    public static Gen<byte[]> Complete(int symbols, int maxBits) =>
        Gen.Select(Gen.Int, Gen.Int[2, symbols], Gen.Bool, (seed, used, deep) => Complete(new Random(seed), symbols, used, maxBits, deep));

    public static byte[] Complete(Random random, int symbols, int used, int maxBits, bool deep)
    {
        var leaves = new List<int> { 0 };
        while (leaves.Count < used)
        {
            // The leaf grown last is the deepest: preferring it gives the long codes that an even choice hardly ever has.
            var at = deep && random.Next(3) > 0 ? leaves.Count - 1 : random.Next(leaves.Count);
            if (leaves[at] == maxBits) at = leaves.FindIndex(depth => depth < maxBits);
            var depth = leaves[at] + 1;
            leaves.RemoveAt(at);
            leaves.AddRange([depth, depth]);
        }
        byte[] lengths = [.. leaves.Select(static depth => (byte)depth), .. new byte[symbols - used]];
        random.Shuffle(lengths);
        return lengths;
    }
}
