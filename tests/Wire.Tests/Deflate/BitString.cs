using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>Spells a DEFLATE stream bit by bit (RFC 1951 section 3.1.1): numbers lowest bit first, Huffman codes first bit first.</summary>
internal sealed class BitString
{
    private readonly List<bool> _bits = [];

    public int Length => _bits.Count;

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

    public BitString Number(int value, int bits)
    {
        for (var i = 0; i < bits; i++) _bits.Add((value >> i & 1) != 0);
        return this;
    }

    public BitString Code(int code, int bits)
    {
        for (var i = bits - 1; i >= 0; i--) _bits.Add((code >> i & 1) != 0);
        return this;
    }

    public BitString Align() => Number(0, -_bits.Count & 7);

    public BitString Raw(params ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) Number(value, 8);
        return this;
    }

    public BitString Block(int type, bool last = false) => Number(last ? 1 : 0, 1).Number(type, 2);

    public BitString Stored(string text, bool last = false) => Stored(Encoding.Latin1.GetBytes(text), last);

    public BitString Stored(ReadOnlySpan<byte> bytes, bool last = false) =>
        Block(0, last).Align().Number(bytes.Length, 16).Number(~bytes.Length, 16).Raw(bytes);

    /// <summary>What every message ends with, without the four bytes that are left out (RFC 7692 section 7.2.1).</summary>
    public BitString Flush() => Block(0).Align();

    public BitString Fixed(bool last = false) => Block(1, last);

    /// <summary>A symbol in the fixed code.</summary>
    public BitString Symbol(int symbol)
    {
        var (code, bits) = Rfc1951.FixedCode(symbol);
        return Code(code, bits);
    }

    /// <summary>Literals in the fixed code.</summary>
    public BitString Literals(string text)
    {
        foreach (var literal in text) Symbol(literal);
        return this;
    }

    /// <inheritdoc cref="Literals(string)"/>
    public BitString Literals(ReadOnlySpan<byte> literals)
    {
        foreach (var literal in literals) Symbol(literal);
        return this;
    }

    /// <summary>A match in the fixed codes.</summary>
    public BitString Match(int length, int distance)
    {
        var code = Array.FindLastIndex(Rfc1951.LengthBases, least => least <= length);
        Symbol(257 + code).Number(length - Rfc1951.LengthBases[code], Rfc1951.LengthExtraBits[code]);
        return Distance(distance);
    }

    /// <summary>A distance in the fixed code.</summary>
    public BitString Distance(int distance)
    {
        var code = Array.FindLastIndex(Rfc1951.DistanceBases, least => least <= distance);
        return Code(code, 5).Number(distance - Rfc1951.DistanceBases[code], Rfc1951.DistanceExtraBits[code]);
    }

    /// <summary>The end of a block in the fixed code.</summary>
    public BitString End() => Symbol(256);

    /// <summary>The start of a block with codes of its own: its counts, and the code that the lengths are written in.</summary>
    public BitString Header(int literalLengths, int distances, params (int Symbol, int Bits)[] code)
    {
        Block(2).Number(literalLengths - 257, 5).Number(distances - 1, 5).Number(19 - 4, 4);
        foreach (var symbol in Rfc1951.CodeLengthOrder) Number(code.FirstOrDefault(of => of.Symbol == symbol).Bits, 3);
        return this;
    }

    /// <summary>The start of a block with codes of its own, that of the lengths in the order in which it is written.</summary>
    public BitString Header(int literalLengths, int distances, int[] codeLengthLengths)
    {
        Block(2).Number(literalLengths - 257, 5).Number(distances - 1, 5).Number(codeLengthLengths.Length - 4, 4);
        foreach (var length in codeLengthLengths) Number(length, 3);
        return this;
    }

    /// <summary>The start of a block with codes of these lengths. Sixteen codes of four bits write them: each is its own code.</summary>
    public BitString Dynamic(byte[] literalLengths, byte[] distances)
    {
        Header(literalLengths.Length, distances.Length, [.. Enumerable.Range(0, 16).Select(static length => (length, 4))]);
        foreach (var length in literalLengths.Concat(distances)) Code(length, 4);
        return this;
    }
}
