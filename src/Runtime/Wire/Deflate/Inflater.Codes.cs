namespace NostrToolkit.Wire;

public sealed partial class Inflater
{
    // The code lengths of a block as they are read: first those of the code length code, then those of both alphabets in a row.
    private readonly byte[] _lengths = new byte[DeflateFormat.LiteralLengthCodes + DeflateFormat.DistanceCodes + 2];
    private int _lengthsRead;
    private int _literalLengths;
    private int _distances;
    private int _codeLengths;

    private readonly uint[] _ownLiteralLengthTable = new uint[InflateAlphabets.LiteralLengthEntries];
    private readonly uint[] _ownDistanceTable = new uint[InflateAlphabets.DistanceEntries];

    // The tables of the block under way, and the bits that index their primary parts.
    private uint[] _literalLengthTable = InflateAlphabets.FixedLiteralLengths;
    private uint[] _distanceTable = InflateAlphabets.FixedDistances;
    private int _literalLengthBits;
    private int _distanceBits;

    private void UseFixedCodes()
    {
        (_literalLengthTable, _literalLengthBits) = (InflateAlphabets.FixedLiteralLengths, InflateAlphabets.FixedLiteralLengthBits);
        (_distanceTable, _distanceBits) = (InflateAlphabets.FixedDistances, InflateAlphabets.FixedDistanceBits);
    }

    // RFC 1951 section 3.2.7, here and below.
    private InflateStatus ReadCodeCounts(ref ReadOnlySpan<byte> input)
    {
        if (!TryHave(14, ref input)) return InflateStatus.NeedInput;
        _literalLengths = DeflateFormat.FirstLength + ((int)_bits & 0x1F);
        _distances = 1 + ((int)(_bits >> 5) & 0x1F);
        _codeLengths = 4 + ((int)(_bits >> 10) & 0xF);
        Skip(14);
        if (_literalLengths > DeflateFormat.LiteralLengthCodes || _distances > DeflateFormat.DistanceCodes) return InflateStatus.Invalid;
        _lengths.AsSpan(0, DeflateFormat.CodeLengthCodes).Clear();
        _lengthsRead = 0;
        _stage = Stage.CodeLengthLengths;
        return InflateStatus.NeedInput;
    }

    private InflateStatus ReadCodeLengthLengths(ref ReadOnlySpan<byte> input)
    {
        for (; _lengthsRead < _codeLengths; _lengthsRead++)
        {
            if (!TryHave(3, ref input)) return InflateStatus.NeedInput;
            _lengths[DeflateFormat.CodeLengthOrder[_lengthsRead]] = (byte)(_bits & 7);
            Skip(3);
        }
        // The table stands where that of the distances will, which is larger and not yet needed.
        _distanceTable = _ownDistanceTable;
        _distanceBits = HuffmanTable.Build(
            _lengths.AsSpan(0, DeflateFormat.CodeLengthCodes),
            InflateAlphabets.CodeLengths,
            _distanceTable,
            DeflateFormat.MaxCodeLengthBits,
            mayBeIncomplete: false);
        if (_distanceBits == 0) return InflateStatus.Invalid;
        _lengthsRead = 0;
        _stage = Stage.CodeLengths;
        return InflateStatus.NeedInput;
    }

    private InflateStatus ReadCodeLengths(ref ReadOnlySpan<byte> input)
    {
        var total = _literalLengths + _distances;
        var mask = (1UL << _distanceBits) - 1;
        while (_lengthsRead < total)
        {
            if (_bitCount < DeflateFormat.MaxCodeLengthBits + 7) Refill(ref input);
            var entry = _distanceTable[(int)(_bits & mask)];
            var bits = (int)entry & HuffmanTable.BitsMask;
            var symbol = (int)(entry >> HuffmanTable.BaseShift);
            if (symbol < DeflateFormat.RepeatPrevious)
            {
                if (bits > _bitCount) return InflateStatus.NeedInput;
                _lengths[_lengthsRead++] = (byte)symbol;
                Skip(bits);
                continue;
            }

            var (extraBits, least) = symbol switch
            {
                DeflateFormat.RepeatPrevious => (2, 3),
                DeflateFormat.RepeatZero => (3, 3),
                _ => (7, 11),
            };
            if (bits + extraBits > _bitCount) return InflateStatus.NeedInput;
            var count = least + ((int)(_bits >> bits) & ((1 << extraBits) - 1));
            Skip(bits + extraBits);
            if (count > total - _lengthsRead) return InflateStatus.Invalid;
            if (symbol == DeflateFormat.RepeatPrevious && _lengthsRead == 0) return InflateStatus.Invalid;
            var repeated = symbol == DeflateFormat.RepeatPrevious ? _lengths[_lengthsRead - 1] : (byte)0;
            _lengths.AsSpan(_lengthsRead, count).Fill(repeated);
            _lengthsRead += count;
        }
        return BuildCodes() ? InflateStatus.NeedInput : InflateStatus.Invalid;
    }

    private bool BuildCodes()
    {
        // A block without its end would never end.
        if (_lengths[DeflateFormat.EndOfBlock] == 0) return false;
        _literalLengthTable = _ownLiteralLengthTable;
        _literalLengthBits = HuffmanTable.Build(
            _lengths.AsSpan(0, _literalLengths),
            InflateAlphabets.LiteralLengths,
            _literalLengthTable,
            InflateAlphabets.LiteralLengthBits,
            mayBeIncomplete: true);
        _distanceBits = HuffmanTable.Build(
            _lengths.AsSpan(_literalLengths, _distances),
            InflateAlphabets.Distances,
            _distanceTable,
            InflateAlphabets.DistanceBits,
            mayBeIncomplete: true);
        _stage = Stage.Symbols;
        return _literalLengthBits > 0 && _distanceBits > 0;
    }
}
