using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>
/// RFC 1951 read one bit at a time, with all input at hand: what an inflater must say of it, to the byte. Where the platform's is lenient
/// (distances beyond the window) or stops (behind a last block), this one is not and does not.
/// </summary>
internal ref struct SlowInflater(ReadOnlySpan<byte> input, ReadOnlySpan<byte> history, int windowBits, int limit)
{
    private static readonly int[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly SlowCode FixedSymbols = new(
        [.. Enumerable.Range(0, 288).Select(static symbol => symbol switch { < 144 => 8, < 256 => 9, < 280 => 7, _ => 8 })]);

    private static readonly SlowCode FixedDistances = new([.. Enumerable.Repeat(5, 32)]);

    private readonly ReadOnlySpan<byte> _input = input;
    private readonly ReadOnlySpan<byte> _history = history;
    private int _at;
    private bool _isLastBlock;

    public List<byte> Output { get; } = [];

    /// <summary>True when it stopped behind the header of a stored block, and at the end of the input.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>True when a block said that it is the last one.</summary>
    public bool SawLastBlock { get; private set; }

    public InflateStatus Run()
    {
        while (true)
        {
            // What follows a last block is a new stream, which starts at a byte.
            if (_isLastBlock) Align();
            if (!TryBits(3, out var header)) return InflateStatus.NeedInput;
            _isLastBlock = (header & 1) != 0;
            SawLastBlock |= _isLastBlock;
            var end = (header >> 1) switch
            {
                0 => Stored(),
                1 => Symbols(FixedSymbols, FixedDistances),
                2 => OwnCodes(),
                _ => InflateStatus.Invalid,
            };
            if (end is { } status) return status;
        }
    }

    private InflateStatus? Stored()
    {
        Align();
        IsAtEnd = _at == 8 * _input.Length;
        if (!TryBits(16, out var length) || !TryBits(16, out var complement)) return InflateStatus.NeedInput;
        if (length + complement != 0xFFFF) return InflateStatus.Invalid;
        for (; length > 0; length--)
        {
            if (_at == 8 * _input.Length) return InflateStatus.NeedInput;
            if (Output.Count == limit) return InflateStatus.NeedOutput;
            TryBits(8, out var next);
            Output.Add((byte)next);
        }
        return null;
    }

    private InflateStatus? OwnCodes()
    {
        if (!TryBits(5, out var symbols) || !TryBits(5, out var distances) || !TryBits(4, out var codes)) return InflateStatus.NeedInput;
        (symbols, distances, codes) = (symbols + 257, distances + 1, codes + 4);
        if (symbols > 286 || distances > 30) return InflateStatus.Invalid;

        var codeLengths = new int[19];
        for (var i = 0; i < codes; i++)
            if (!TryBits(3, out codeLengths[Order[i]])) return InflateStatus.NeedInput;
        var code = new SlowCode(codeLengths);
        if (!code.IsComplete) return InflateStatus.Invalid;

        var lengths = new List<int>();
        while (lengths.Count < symbols + distances)
        {
            if (Decode(code, out var symbol) is { } end) return end;
            var (bits, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), 18 => (7, 11), _ => (0, 1) };
            if (!TryBits(bits, out var more)) return InflateStatus.NeedInput;
            if (least + more > symbols + distances - lengths.Count || (symbol == 16 && lengths.Count == 0)) return InflateStatus.Invalid;
            var length = symbol < 16 ? symbol : symbol == 16 ? lengths[^1] : 0;
            lengths.AddRange(Enumerable.Repeat(length, least + more));
        }
        var own = new SlowCode([.. lengths.Take(symbols)]);
        var ownDistances = new SlowCode([.. lengths.Skip(symbols)]);
        return lengths[256] > 0 && own.IsUsable && ownDistances.IsUsable ? Symbols(own, ownDistances) : InflateStatus.Invalid;
    }

    private InflateStatus? Symbols(SlowCode code, SlowCode distanceCode)
    {
        while (true)
        {
            if (Decode(code, out var symbol) is { } end) return end;
            if (symbol == 256) return null;
            if (symbol > 285) return InflateStatus.Invalid;
            if (symbol < 256)
            {
                if (Output.Count == limit) return InflateStatus.NeedOutput;
                Output.Add((byte)symbol);
                continue;
            }
            var (shortest, lengthBits) = SlowCode.Lengths[symbol - 257];
            if (!TryBits(lengthBits, out var moreLength)) return InflateStatus.NeedInput;
            if (Decode(distanceCode, out symbol) is { } noDistance) return noDistance;
            if (symbol > 29) return InflateStatus.Invalid;
            var (nearest, distanceBits) = SlowCode.Distances[symbol];
            if (!TryBits(distanceBits, out var moreDistance)) return InflateStatus.NeedInput;

            var (length, distance) = (shortest + moreLength, nearest + moreDistance);
            if (distance > 1 << windowBits || distance > Output.Count + _history.Length) return InflateStatus.Invalid;
            if (length > limit - Output.Count) return InflateStatus.NeedOutput;
            for (; length > 0; length--)
            {
                var from = Output.Count - distance;
                Output.Add(from >= 0 ? Output[from] : _history[_history.Length + from]);
            }
        }
    }

    private InflateStatus? Decode(SlowCode code, out int symbol)
    {
        var read = 0;
        for (var bits = 1; bits <= code.Longest; bits++)
        {
            if (!TryBits(1, out var bit)) break;
            read = (read << 1) | bit;
            if (code.TryFind(bits, read, out symbol)) return null;
            if (bits == code.Longest) return InflateStatus.Invalid;
        }
        symbol = 0;
        return InflateStatus.NeedInput;
    }

    private bool TryBits(int count, out int bits)
    {
        bits = 0;
        if (_at + count > 8 * _input.Length) return false;
        for (var i = 0; i < count; i++, _at++) bits |= ((_input[_at >> 3] >> (_at & 7)) & 1) << i;
        return true;
    }

    private void Align() => _at = (_at + 7) & ~7;
}
