namespace NostrToolkit.Wire.Tests;

/// <summary>
/// An inflater that is as slow and as plain as can be, after RFC 1951 section by section and in the order of Mark Adler's puff: the model
/// that the fast one is compared with. It sees a whole message at once, and remembers what it was made of.
/// </summary>
internal sealed class SlowInflater
{
    private readonly SlowInput _input;
    private readonly byte[] _history;
    private readonly int _window;
    private readonly List<byte> _output = [];

    private SlowInflater(byte[] input, byte[]? history, int windowBits)
    {
        (_input, _history, _window) = (new SlowInput(input), history ?? [], 1 << windowBits);
        try
        {
            while (true) ReadBlock();
        }
        catch (EndOfStreamException)
        {
            Result = new Inflation(InflateStatus.NeedInput, [.. _output], EndsInFlush);
        }
        catch (InvalidDataException)
        {
            Result = new Inflation(InflateStatus.Invalid, [.. _output], IsAtEnd: false);
        }
    }

    public Inflation Result { get; }

    /// <summary>The types of the blocks, the empty one at the end included.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>How many symbols each block has before its end.</summary>
    public List<int> Symbols { get; } = [];

    public List<(int Length, int Distance)> Matches { get; } = [];

    public bool HasLastBlock { get; private set; }

    private bool EndsInFlush { get; set; }

    public static SlowInflater Of(byte[] input, byte[]? history = null, int windowBits = 15) => new(input, history, windowBits);

    private void ReadBlock()
    {
        var isLast = _input.Number(1) == 1;
        HasLastBlock |= isLast;
        Blocks.Add(_input.Number(2));
        Symbols.Add(0);
        switch (Blocks[^1])
        {
            case 0:
                ReadStored();
                break;
            case 1:
                var fixedLengths = CodeLengths.OfCounts([.. new int[8], 288]);
                for (var symbol = 0; symbol < fixedLengths.Length; symbol++) fixedLengths[symbol] = (byte)Rfc1951.FixedCode(symbol).Bits;
                ReadSymbols(new SlowCode(fixedLengths), new SlowCode(CodeLengths.OfCounts(0, 0, 0, 0, 0, 32)));
                break;
            case 2:
                var (literalLengths, distances) = ReadCodeLengths(_input);
                if (literalLengths[256] == 0) throw new InvalidDataException();
                ReadSymbols(new SlowCode(literalLengths).Checked(true), new SlowCode(distances).Checked(true));
                break;
            default:
                throw new InvalidDataException();
        }
        // RFC 7692 section 7.2.3.4: behind a last block the next one starts at a byte.
        if (isLast) _input.Align();
    }

    private void ReadStored()
    {
        _input.Align();
        EndsInFlush = _input.IsAtEnd;
        var (length, complement) = (_input.Number(16), _input.Number(16));
        if (length != (~complement & 0xFFFF)) throw new InvalidDataException();
        for (; length > 0; length--) _output.Add((byte)_input.Number(8));
    }

    /// <summary>The code lengths at the start of a block with codes of its own: section 3.2.7.</summary>
    public static (byte[] LiteralLengths, byte[] Distances) ReadCodeLengths(SlowInput input)
    {
        var (literalLengths, distances, codeLengths) = (257 + input.Number(5), 1 + input.Number(5), 4 + input.Number(4));
        if (literalLengths > 286 || distances > 30) throw new InvalidDataException();
        var ofCode = new byte[19];
        foreach (var symbol in Rfc1951.CodeLengthOrder[..codeLengths]) ofCode[symbol] = (byte)input.Number(3);
        var code = new SlowCode(ofCode).Checked(false);
        var lengths = new List<byte>();
        while (lengths.Count < literalLengths + distances)
        {
            var symbol = code.Read(input);
            if (symbol < 16)
            {
                lengths.Add((byte)symbol);
                continue;
            }
            var count = symbol switch { 16 => 3 + input.Number(2), 17 => 3 + input.Number(3), _ => 11 + input.Number(7) };
            if (symbol == 16 && lengths.Count == 0) throw new InvalidDataException();
            lengths.AddRange(Enumerable.Repeat(symbol == 16 ? lengths[^1] : (byte)0, count));
        }
        if (lengths.Count > literalLengths + distances) throw new InvalidDataException();
        return ([.. lengths[..literalLengths]], [.. lengths[literalLengths..]]);
    }

    private void ReadSymbols(SlowCode literalLengths, SlowCode distances)
    {
        while (true)
        {
            var symbol = literalLengths.Read(_input);
            if (symbol == 256) return;
            if (symbol < 256)
            {
                _output.Add((byte)symbol);
            }
            else
            {
                if (symbol > 285) throw new InvalidDataException();
                var length = Rfc1951.LengthBases[symbol - 257] + _input.Number(Rfc1951.LengthExtraBits[symbol - 257]);
                var code = distances.Read(_input);
                if (code > 29) throw new InvalidDataException();
                Copy(length, Rfc1951.DistanceBases[code] + _input.Number(Rfc1951.DistanceExtraBits[code]));
            }
            Symbols[^1]++;
        }
    }

    private void Copy(int length, int distance)
    {
        if (distance > _window || distance > _history.Length + _output.Count) throw new InvalidDataException();
        Matches.Add((length, distance));
        for (; length > 0; length--)
            _output.Add(distance <= _output.Count ? _output[^distance] : _history[^(distance - _output.Count)]);
    }
}
