namespace NostrToolkit.Corpus;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): a generator of our own, because <see cref="Random"/> promises no sequence across runtimes
/// and the corpus must be the same everywhere.
/// </summary>
/// <param name="seed">Equal seeds throw equal dice.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice for the item at <paramref name="index"/>, independent of all others, so that items can be made in parallel.</summary>
    public static Dice For(ulong seed, int index) => new(new Dice(seed + (ulong)index).Next());

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="end"/> - 1.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>
    /// Between two numbers so that each doubling is as likely as the next: few are large, as sizes in the wild are. Integer
    /// arithmetic only, since the last bit of a logarithm may differ between machines.
    /// </summary>
    public int Skewed(int first, int last)
    {
        var doublings = 0;
        while ((long)first << (doublings + 1) <= last) doublings++;
        var octave = Below(doublings + 1);
        var start = first << octave;
        return Between(start, Math.Min(last, start * 2 - 1));
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)Next();
        return bytes;
    }

    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(bytes));
}
