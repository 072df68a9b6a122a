namespace NostrToolkit.Wire.Tests;

/// <summary>
/// A canonical Huffman code (RFC 1951 section 3.2.2) that is decoded bit by bit, as Mark Adler's puff does: among the codes of one
/// length, which are consecutive numbers, the code read so far either is one or comes behind them all.
/// </summary>
internal sealed class SlowCode
{
    private readonly int[] _counts = new int[16];
    private readonly int[] _symbols;
    private readonly int _longest;

    public SlowCode(ReadOnlySpan<byte> lengths)
    {
        foreach (var length in lengths) _counts[length]++;
        _counts[0] = 0;
        _longest = Math.Max(1, Array.FindLastIndex(_counts, static count => count > 0));
        var all = lengths.ToArray();
        _symbols = [.. Enumerable.Range(0, all.Length).Where(symbol => all[symbol] > 0).OrderBy(symbol => all[symbol])];
        for (var bits = 1; bits <= 15; bits++) Missing = 2 * Missing - _counts[bits];
    }

    /// <summary>How many codes of 15 bits are not used. Below 0, more were given away than there are.</summary>
    public int Missing { get; } = 1;

    /// <summary>A code that is complete, or where that is allowed, has one symbol of one bit or none at all.</summary>
    public SlowCode Checked(bool mayBeIncomplete)
    {
        var isTiny = _counts.Sum() == 0 || (_counts.Sum() == 1 && _counts[1] == 1);
        return Missing == 0 || (mayBeIncomplete && isTiny) ? this : throw new InvalidDataException();
    }

    public int Read(SlowInput input)
    {
        var (code, first, index) = (0, 0, 0);
        for (var bits = 1; bits <= _longest; bits++)
        {
            code = code << 1 | input.Bit();
            first <<= 1;
            if (code - first < _counts[bits]) return _symbols[index + code - first];
            index += _counts[bits];
            first += _counts[bits];
        }
        throw new InvalidDataException();
    }
}
