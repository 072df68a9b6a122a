namespace NostrToolkit.Fuzz;

/// <summary>Makes a new input out of one that is known by one to eight small changes.</summary>
internal sealed partial class Mutator(SplitMix random)
{
    /// <summary>No input becomes longer, in bytes.</summary>
    public const int MaxLength = 2048;

    private readonly byte[] _bytes = new byte[MaxLength];
    private int _length;

    private Span<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Changes a copy of <paramref name="input"/>, valid until the next call.</summary>
    /// <param name="input">Where to start.</param>
    /// <param name="other">Another input, for parts of it.</param>
    public ReadOnlyMemory<byte> Mutate(ReadOnlySpan<byte> input, ReadOnlySpan<byte> other)
    {
        _length = Math.Min(input.Length, MaxLength);
        input[.._length].CopyTo(_bytes);
        for (var left = 1 << random.Below(4); left > 0; left--) Change(other);
        return _bytes.AsMemory(0, _length);
    }

    private void Change(ReadOnlySpan<byte> other)
    {
        if (_length == 0)
        {
            Insert(0, [(byte)random.Next()]);
            return;
        }
        var at = random.Below(_length);
        switch (random.Below(12))
        {
            case 0: _bytes[at] ^= (byte)(1 << random.Below(8)); break;
            case 1: _bytes[at] = (byte)random.Next(); break;
            case 2: _bytes[at] += (byte)(random.Below(2) == 0 ? 1 : -1); break;
            case 3: Interesting(at); break;
            case 4: Length(at); break;
            case 5: InsertRandom(at); break;
            case 6: InsertRun(at); break;
            case 7: Delete(at); break;
            case 8: Duplicate(at); break;
            case 9: Overwrite(at); break;
            case 10: Splice(at, other); break;
            default: Swap(at); break;
        }
    }

    private void Swap(int at)
    {
        var other = random.Below(_length);
        (_bytes[at], _bytes[other]) = (_bytes[other], _bytes[at]);
    }

    // Short is likely: small changes keep most of what made the input worth keeping.
    private int Short(int most) => Math.Min(most, 1 + random.Below(1 << random.Below(8)));
}
