namespace NostrToolkit.Wire.Tests;

/// <summary>Writes DEFLATE (RFC 1951 section 3.2) bit by bit, the wrong ways too.</summary>
internal sealed class HandmadeDeflate
{
    private readonly List<bool> _bits = [];

    public int BitCount => _bits.Count;

    /// <summary>The bits so far, filled up with zeros to a byte.</summary>
    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[(_bits.Count + 7) / 8];
            for (var i = 0; i < _bits.Count; i++)
                if (_bits[i]) bytes[i / 8] |= (byte)(1 << (i % 8));
            return bytes;
        }
    }

    /// <summary>A number, lowest bit first.</summary>
    public HandmadeDeflate Number(int value, int bits)
    {
        for (var i = 0; i < bits; i++) _bits.Add(((value >> i) & 1) != 0);
        return this;
    }

    /// <summary>A prefix code, highest bit first.</summary>
    public HandmadeDeflate Code(int value, int bits)
    {
        for (var i = bits - 1; i >= 0; i--) _bits.Add(((value >> i) & 1) != 0);
        return this;
    }

    /// <summary>The header of a block with the fixed codes.</summary>
    public HandmadeDeflate Fixed(bool isLast = false) => Number(isLast ? 1 : 0, 1).Number(DeflateFormat.Fixed, 2);

    /// <summary>A symbol of the fixed literal/length code: section 3.2.6.</summary>
    public HandmadeDeflate Symbol(int symbol) => symbol switch
    {
        < 144 => Code(0x30 + symbol, 8),
        < 256 => Code(0x190 + symbol - 144, 9),
        < 280 => Code(symbol - 256, 7),
        _ => Code(0xC0 + symbol - 280, 8),
    };

    public HandmadeDeflate Literals(ReadOnlySpan<byte> literals)
    {
        foreach (var literal in literals) Symbol(literal);
        return this;
    }

    public HandmadeDeflate Match(int length, int distance)
    {
        var code = DeflateFormat.LengthCode(length);
        Symbol(DeflateFormat.FirstLength + code).Number(length - DeflateFormat.LengthBase(code), DeflateFormat.LengthExtraBits(code));
        code = DeflateFormat.DistanceCode(distance);
        return Code(code, 5).Number(distance - DeflateFormat.DistanceBase(code), DeflateFormat.DistanceExtraBits(code));
    }

    public HandmadeDeflate EndBlock() => Symbol(DeflateFormat.EndOfBlock);

    /// <summary>A stored block: section 3.2.4.</summary>
    public HandmadeDeflate Stored(ReadOnlySpan<byte> content, bool isLast = false)
    {
        Number(isLast ? 1 : 0, 1).Number(DeflateFormat.Stored, 2).Align().Number(content.Length, 16).Number(~content.Length, 16);
        return Raw(content);
    }

    public HandmadeDeflate Raw(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) Number(value, 8);
        return this;
    }

    public HandmadeDeflate Align() => Number(0, (8 - _bits.Count % 8) % 8);

    /// <summary>Ends a message as RFC 7692 section 7.2.1 wants: with an empty stored block, its last four bytes left out.</summary>
    public HandmadeDeflate Flush() => Number(0, 3).Align();

    /// <summary>
    /// The header of a block with its own codes: so many literal/length, distance and code-length codes, and the lengths of the last.
    /// </summary>
    public HandmadeDeflate Dynamic(int literalLengths, int distances, params ReadOnlySpan<int> codeLengthLengths)
    {
        Number(DeflateFormat.Dynamic << 1, 3).Number(literalLengths - 257, 5).Number(distances - 1, 5);
        Number(codeLengthLengths.Length - 4, 4);
        foreach (var length in codeLengthLengths) Number(length, 3);
        return this;
    }
}
