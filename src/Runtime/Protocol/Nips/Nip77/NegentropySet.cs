namespace NostrToolkit;

/// <summary>
/// The events that one side has: times and ids in order, at 40 bytes each. A snapshot that does not change; thread-safe, so that a relay
/// may answer many with one.
/// </summary>
public sealed class NegentropySet
{
    // With the sum of all items in front of every 64th the digest of any range costs at most 126 additions, and half a byte an item.
    private const int Stride = 64;

    private readonly NegentropyItem[] _items;
    private readonly IdSum[] _sums;

    private NegentropySet(NegentropyItem[] sorted)
    {
        _items = sorted;
        _sums = new IdSum[sorted.Length / Stride + 1];
        for (var i = 1; i < _sums.Length; i++) _sums[i] = _sums[i - 1] + Sum((i - 1) * Stride, i * Stride);
    }

    /// <summary>The number of events.</summary>
    public int Count => _items.Length;

    /// <summary>The events in ascending order.</summary>
    public ReadOnlySpan<NegentropyItem> Items => _items;

    /// <summary>Sorts items; one that is there twice counts once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time is before 1970.</exception>
    public static NegentropySet Create(IEnumerable<NegentropyItem> items)
    {
        NegentropyItem[] sorted = [.. items];
        Array.Sort(sorted);
        if (sorted.Length > 0) ArgumentOutOfRangeException.ThrowIfNegative(sorted[0].CreatedAt.Seconds, nameof(items));
        var count = 0;
        foreach (var item in sorted)
            if (count == 0 || item != sorted[count - 1]) sorted[count++] = item;
        return new NegentropySet(count == sorted.Length ? sorted : sorted[..count]);
    }

    /// <summary>The index of the first item that is not in front of a bound, looked for from another index on.</summary>
    public int IndexOf(in NegentropyBound bound, int from = 0)
    {
        var (low, high) = (from, _items.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (bound.IsAfter(_items[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The fingerprint of the items from one index up to another, exclusively.</summary>
    /// <param name="from">The first index.</param>
    /// <param name="to">The index behind the last one.</param>
    /// <param name="destination">Receives 16 bytes.</param>
    public void Fingerprint(int from, int to, Span<byte> destination)
    {
        var sum = to - from <= Stride ? Sum(from, to) : SumBefore(to) - SumBefore(from);
        Span<byte> text = stackalloc byte[32 + 10];
        sum.CopyTo(text);
        text = text[..(32 + NegentropyWriter.WriteNumber((ulong)(to - from), text[32..]))];
        Span<byte> hash = stackalloc byte[32];
        Sha256.Hash(text, hash);
        hash[..Nip77.FingerprintLength].CopyTo(destination);
    }

    private IdSum SumBefore(int index) => _sums[index / Stride] + Sum(index - index % Stride, index);

    private IdSum Sum(int from, int to)
    {
        IdSum sum = default;
        for (var i = from; i < to; i++) sum += IdSum.Of(_items[i].Id);
        return sum;
    }
}
