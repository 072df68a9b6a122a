using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>
/// Generates streams with codes that no encoder would choose: any complete code, followed by bits at random. As the codes are complete, the
/// bits mean symbols, and so reach what random bytes seldom do: long codes, second tables, blocks one after the other.
/// </summary>
internal static class BlockStreams
{
    public static Gen<byte[]> Any { get; } = Gen.Int.Select(static seed => Of(new Random(seed)));

    private static byte[] Of(Random random)
    {
        var bits = new BitString();
        for (var blocks = random.Next(1, 4); blocks > 0; blocks--)
        {
            switch (random.Next(6))
            {
                case 0:
                    bits.Stored(Payloads.Noise(random, random.Next(100)), random.Next(4) == 0);
                    break;
                case 1:
                    bits.Fixed(random.Next(4) == 0);
                    break;
                default:
                    bits.Dynamic(LiteralLengths(random), Distances(random));
                    break;
            }
            for (var bytes = random.Next(150); bytes > 0; bytes--) bits.Number(random.Next(256), 8);
        }
        return bits.Bytes;
    }

    private static byte[] LiteralLengths(Random random)
    {
        var symbols = random.Next(257, 287);
        var lengths = CodeLengths.Complete(random, symbols, random.Next(2, symbols + 1), maxBits: 15, deep: random.Next(2) == 0);
        if (lengths[256] > 0) return lengths;
        // The end of the block must have a code; of a long one is seldom made use.
        var longest = Array.IndexOf(lengths, lengths.Max());
        (lengths[256], lengths[longest]) = (lengths[longest], lengths[256]);
        return lengths;
    }

    // Few symbols mean short distances, which reach something even in a short message.
    private static byte[] Distances(Random random)
    {
        var symbols = random.Next(1, 31);
        return symbols == 1 ? [(byte)random.Next(2)]
            : CodeLengths.Complete(random, symbols, random.Next(2, symbols + 1), maxBits: 15, deep: random.Next(2) == 0);
    }
}
