namespace NostrToolkit.Wire;

/// <summary>The code lengths at the start of a block with codes of its own, packed and counted: RFC 1951 section 3.2.7.</summary>
internal sealed class CodeHeader
{
    // A symbol of the code length alphabet, and behind it what its extra bits say.
    private const int ExtraShift = 8;

    private readonly byte[] _lengths = new byte[DeflateFormat.LiteralLengthCodes + DeflateFormat.DistanceCodes];
    private readonly ushort[] _symbols = new ushort[DeflateFormat.LiteralLengthCodes + DeflateFormat.DistanceCodes];
    private readonly int[] _counts = new int[DeflateFormat.CodeLengthCodes];
    private readonly byte[] _bits = new byte[DeflateFormat.CodeLengthCodes];
    private readonly ushort[] _codes = new ushort[DeflateFormat.CodeLengthCodes];
    private int _literalLengths;
    private int _distances;
    private int _codeLengths;
    private int _symbolCount;

    /// <summary>Packs the lengths of two codes, and returns the size of the header in bits.</summary>
    /// <param name="literalLengths">The code length of each literal and length.</param>
    /// <param name="distances">The code length of each distance.</param>
    public int Pack(ReadOnlySpan<byte> literalLengths, ReadOnlySpan<byte> distances)
    {
        _literalLengths = Math.Max(literalLengths.LastIndexOfAnyExcept((byte)0) + 1, DeflateFormat.FirstLength);
        _distances = Math.Max(distances.LastIndexOfAnyExcept((byte)0) + 1, 1);
        literalLengths[.._literalLengths].CopyTo(_lengths);
        distances[.._distances].CopyTo(_lengths.AsSpan(_literalLengths));
        _symbolCount = 0;
        Pack(_lengths.AsSpan(0, _literalLengths + _distances));

        Array.Clear(_counts);
        foreach (var symbol in _symbols.AsSpan(0, _symbolCount)) _counts[symbol & 0xFF]++;
        HuffmanCode.AssignLengths(_counts, _bits, DeflateFormat.MaxCodeLengthBits);
        _codeLengths = DeflateFormat.CodeLengthCodes;
        while (_bits[DeflateFormat.CodeLengthOrder[_codeLengths - 1]] == 0) _codeLengths--;

        var size = 14 + 3 * _codeLengths;
        for (var symbol = 0; symbol < _counts.Length; symbol++) size += _counts[symbol] * (_bits[symbol] + ExtraBits(symbol));
        return size;
    }

    /// <summary>Writes the header.</summary>
    public void WriteTo(ref BitWriter output)
    {
        output.Add((ulong)(_literalLengths - DeflateFormat.FirstLength), 5);
        output.Add((ulong)(_distances - 1), 5);
        output.Add((ulong)(_codeLengths - 4), 4);
        output.Flush();
        foreach (var symbol in DeflateFormat.CodeLengthOrder[.._codeLengths])
        {
            output.Add(_bits[symbol], 3);
            output.Flush();
        }

        HuffmanCode.AssignCodes(_bits, _codes);
        foreach (var packed in _symbols.AsSpan(0, _symbolCount))
        {
            var symbol = packed & 0xFF;
            output.Add(_codes[symbol], _bits[symbol]);
            output.Add((ulong)packed >> ExtraShift, ExtraBits(symbol));
            output.Flush();
        }
    }

    private void Pack(ReadOnlySpan<byte> lengths)
    {
        for (var at = 0; at < lengths.Length;)
        {
            var (length, start) = (lengths[at], at);
            while (at < lengths.Length && lengths[at] == length) at++;
            var run = at - start;
            if (length != 0)
            {
                Add(length);
                run--;
            }
            while (run >= 3)
            {
                var (symbol, least, most) = length != 0
                    ? (DeflateFormat.RepeatPrevious, 3, 6)
                    : run < 11 ? (DeflateFormat.RepeatZero, 3, 10) : (DeflateFormat.RepeatZeroLong, 11, 138);
                var taken = Math.Min(run, most);
                Add(symbol | ((taken - least) << ExtraShift));
                run -= taken;
            }
            for (; run > 0; run--) Add(length);
        }
    }

    private void Add(int symbol) => _symbols[_symbolCount++] = (ushort)symbol;

    private static int ExtraBits(int symbol) => symbol switch
    {
        DeflateFormat.RepeatPrevious => 2,
        DeflateFormat.RepeatZero => 3,
        DeflateFormat.RepeatZeroLong => 7,
        _ => 0,
    };
}
