using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public sealed partial class Deflater
{
    private static readonly PrefixCodes FixedCodes = PrefixCodes.Fixed();

    private readonly int[] _literalLengthCounts = new int[PrefixCodes.LiteralLengths];
    private readonly int[] _distanceCounts = new int[DeflateFormat.DistanceCodes];
    private readonly PrefixCodes _ownCodes = new();
    private readonly CodeHeader _header = new();

    /// <summary>Writes the tokens in whichever of the three ways is shortest.</summary>
    private void WriteBlock(ReadOnlySpan<byte> bytes, ref BitWriter output)
    {
        _literalLengthCounts[DeflateFormat.EndOfBlock] = 1;
        var extraBits = ExtraBits();
        var ownBits = HuffmanCode.AssignLengths(_literalLengthCounts, _ownCodes.LiteralLengthBits, DeflateFormat.MaxCodeBits)
            + HuffmanCode.AssignLengths(_distanceCounts, _ownCodes.DistanceBits, DeflateFormat.MaxCodeBits);
        var headerBits = _header.Pack(_ownCodes.LiteralLengthBits, _ownCodes.DistanceBits);
        var dynamicSize = 3 + headerBits + ownBits + extraBits;
        // No fixed code is shorter than 7 bits: mostly that alone says that they cannot win.
        var fixedSize = _tokenCount * 7 < headerBits + ownBits ? 3 + Cost(FixedCodes) + extraBits : int.MaxValue;
        var storedSize = 3 + ((output.BitsToByte - 3) & 7) + 32 + 8 * (long)bytes.Length;

        if (storedSize <= Math.Min(dynamicSize, fixedSize) && bytes.Length <= ushort.MaxValue)
        {
            WriteStored(bytes, ref output);
        }
        else if (fixedSize <= dynamicSize)
        {
            output.Add(DeflateFormat.Fixed << 1, 3);
            WriteTokens(FixedCodes, ref output);
        }
        else
        {
            output.Add(DeflateFormat.Dynamic << 1, 3);
            _header.WriteTo(ref output);
            _ownCodes.AssignCodes();
            WriteTokens(_ownCodes, ref output);
        }
    }

    private static void WriteStored(ReadOnlySpan<byte> bytes, ref BitWriter output)
    {
        Span<byte> lengths = stackalloc byte[2 * sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(lengths, (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(lengths[sizeof(ushort)..], (ushort)~bytes.Length);
        output.Add(DeflateFormat.Stored << 1, 3);
        output.Align();
        output.Write(lengths);
        output.Write(bytes);
    }

    /// <summary>The size in bits of the tokens, their extra bits aside.</summary>
    private long Cost(PrefixCodes codes)
    {
        var bits = 0;
        for (var i = 0; i < _literalLengthCounts.Length; i++) bits += _literalLengthCounts[i] * codes.LiteralLengthBits[i];
        for (var i = 0; i < _distanceCounts.Length; i++) bits += _distanceCounts[i] * codes.DistanceBits[i];
        return bits;
    }

    private int ExtraBits()
    {
        var bits = 0;
        for (var code = 0; code < DeflateFormat.LiteralLengthCodes - DeflateFormat.FirstLength; code++)
            bits += _literalLengthCounts[DeflateFormat.FirstLength + code] * DeflateFormat.LengthExtraBits(code);
        for (var code = 0; code < _distanceCounts.Length; code++) bits += _distanceCounts[code] * DeflateFormat.DistanceExtraBits(code);
        return bits;
    }

    private void WriteTokens(PrefixCodes codes, ref BitWriter output)
    {
        var (literalLength, literalLengthBits) = (codes.LiteralLength, codes.LiteralLengthBits);
        // A copy, which the compiler keeps in registers.
        var writer = output;
        foreach (var token in _tokens.AsSpan(0, _tokenCount))
        {
            if (token <= byte.MaxValue)
            {
                writer.Add(literalLength[token], literalLengthBits[token]);
                writer.FlushWhenFull();
                continue;
            }
            // 15 + 5 + 15 + 13 bits at most, and 7 may be waiting.
            writer.Flush();
            var length = (ushort)token;
            var code = DeflateFormat.LengthCode(length);
            writer.Add(literalLength[DeflateFormat.FirstLength + code], literalLengthBits[DeflateFormat.FirstLength + code]);
            AddExtra(length - DeflateFormat.MinMatch, DeflateFormat.LengthExtraBits(code), ref writer);
            var distance = (int)(token >> DistanceShift);
            code = DeflateFormat.DistanceCode(distance);
            writer.Add(codes.Distance[code], codes.DistanceBits[code]);
            AddExtra(distance - 1, DeflateFormat.DistanceExtraBits(code), ref writer);
            writer.Flush();
        }
        writer.Add(literalLength[DeflateFormat.EndOfBlock], literalLengthBits[DeflateFormat.EndOfBlock]);
        writer.Flush();
        output = writer;
    }

    // The bases of lengths and distances are multiples of the range of their extra bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddExtra(int offset, int bits, ref BitWriter output) => output.Add((ulong)offset & ((1UL << bits) - 1), bits);
}
