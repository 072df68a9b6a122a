using System.Buffers.Binary;

namespace NostrToolkit.Wire;

/// <summary>
/// Decodes the DEFLATE format (RFC 1951) as it comes, in pieces of any length, into one contiguous output that is also its window. It
/// never throws, allocates nothing, takes every distance for a claim to be checked, and may be reset and used again. It owns 7.5 KB and no
/// window. For one thread at a time.
/// </summary>
public sealed partial class Inflater
{
    // The bits that were taken from the input and not used, the next one lowest. Never more than 63.
    private ulong _bits;
    private int _bitCount;

    private Stage _stage;
    private bool _isLastBlock;
    private int _storedLeft;
    private int _maxDistance;

    private enum Stage : byte
    {
        BlockHeader,
        StoredLength,
        StoredBytes,
        CodeCounts,
        CodeLengthLengths,
        CodeLengths,
        Symbols,
        Invalid,
    }

    /// <summary>An inflater at the start of a message, for the largest window.</summary>
    public Inflater() => Reset();

    /// <summary>
    /// True when the data so far ends as every message of permessage-deflate does: in an empty stored block of which the last four bytes,
    /// 00 00 FF FF, were left out (RFC 7692 section 7.2.1).
    /// </summary>
    public bool IsAtEnd => _stage == Stage.StoredLength && _bitCount == 0;

    /// <summary>Starts a new message.</summary>
    /// <param name="windowBits">How far back a distance may reach, as a power of two: 8 to 15 (RFC 7692 section 7.1.2).</param>
    public void Reset(int windowBits = DeflateFormat.MaxWindowBits)
    {
        _maxDistance = 1 << DeflateFormat.CheckedWindowBits(windowBits);
        (_bits, _bitCount, _stage, _isLastBlock) = (0, 0, Stage.BlockHeader, false);
    }

    /// <summary>Decodes until the input is consumed, the output is full, or the data is wrong.</summary>
    /// <param name="input">The next bytes of the compressed message; what was consumed is cut off.</param>
    /// <param name="output">
    /// Everything decoded since the message began, and room for more. Whatever lies behind <paramref name="written"/> is overwritten.
    /// </param>
    /// <param name="written">How many bytes of <paramref name="output"/> are decoded; moved on.</param>
    /// <param name="history">
    /// What the messages before this one ended with, where the sender keeps its window (context takeover); otherwise empty: then no distance
    /// reaches beyond the start of the message.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="written"/> lies outside <paramref name="output"/>.</exception>
    public InflateStatus Inflate(
        ref ReadOnlySpan<byte> input, Span<byte> output, ref int written, ReadOnlySpan<byte> history = default)
    {
        // Symbols are decoded without a check of each write: what is below zero would be memory before the output.
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)written, (uint)output.Length, nameof(written));
        while (true)
        {
            var before = _stage;
            var status = _stage switch
            {
                Stage.BlockHeader => ReadBlockHeader(ref input),
                Stage.StoredLength => ReadStoredLength(ref input),
                Stage.StoredBytes => CopyStored(ref input, output, ref written),
                Stage.CodeCounts => ReadCodeCounts(ref input),
                Stage.CodeLengthLengths => ReadCodeLengthLengths(ref input),
                Stage.CodeLengths => ReadCodeLengths(ref input),
                Stage.Symbols => ReadSymbols(ref input, output, ref written, history),
                _ => InflateStatus.Invalid,
            };
            if (status == InflateStatus.Invalid) _stage = Stage.Invalid;
            // A stage that has done its work says NeedInput and names the next one.
            if (status != InflateStatus.NeedInput || _stage == before) return status;
        }
    }

    private InflateStatus ReadBlockHeader(ref ReadOnlySpan<byte> input)
    {
        // What follows a last block is a new stream (RFC 7692 section 7.2.3.4), and that starts at a byte.
        if (_isLastBlock) Skip(_bitCount & 7);
        _isLastBlock = false;
        if (!TryHave(3, ref input)) return InflateStatus.NeedInput;
        _isLastBlock = (_bits & 1) != 0;
        var type = (int)(_bits >> 1) & 3;
        Skip(3);
        switch (type)
        {
            case DeflateFormat.Stored:
                Skip(_bitCount & 7);
                _stage = Stage.StoredLength;
                return InflateStatus.NeedInput;
            case DeflateFormat.Fixed:
                UseFixedCodes();
                _stage = Stage.Symbols;
                return InflateStatus.NeedInput;
            case DeflateFormat.Dynamic:
                _stage = Stage.CodeCounts;
                return InflateStatus.NeedInput;
            default:
                return InflateStatus.Invalid;
        }
    }

    private InflateStatus ReadStoredLength(ref ReadOnlySpan<byte> input)
    {
        if (!TryHave(32, ref input)) return InflateStatus.NeedInput;
        var (length, complement) = ((ushort)_bits, (ushort)(_bits >> 16));
        if (length != (ushort)~complement) return InflateStatus.Invalid;
        Skip(32);
        _storedLeft = length;
        _stage = length == 0 ? Stage.BlockHeader : Stage.StoredBytes;
        return InflateStatus.NeedInput;
    }

    private InflateStatus CopyStored(ref ReadOnlySpan<byte> input, Span<byte> output, ref int written)
    {
        for (; _storedLeft > 0 && _bitCount > 0; _storedLeft--)
        {
            if (written == output.Length) return InflateStatus.NeedOutput;
            output[written++] = (byte)_bits;
            Skip(8);
        }
        var count = Math.Min(_storedLeft, input.Length);
        var fitting = Math.Min(count, output.Length - written);
        input[..fitting].CopyTo(output[written..]);
        input = input[fitting..];
        written += fitting;
        _storedLeft -= fitting;
        if (fitting < count) return InflateStatus.NeedOutput;
        if (_storedLeft == 0) _stage = Stage.BlockHeader;
        return InflateStatus.NeedInput;
    }

    private bool TryHave(int bits, ref ReadOnlySpan<byte> input)
    {
        if (_bitCount < bits) Refill(ref input);
        return _bitCount >= bits;
    }

    private void Refill(ref ReadOnlySpan<byte> input)
    {
        if (input.Length >= sizeof(ulong))
        {
            var bytes = (63 - _bitCount) >> 3;
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(input) << _bitCount;
            _bitCount += bytes << 3;
            _bits &= (1UL << _bitCount) - 1;
            input = input[bytes..];
            return;
        }
        for (; _bitCount <= 55 && !input.IsEmpty; input = input[1..], _bitCount += 8) _bits |= (ulong)input[0] << _bitCount;
    }

    private void Skip(int bits)
    {
        _bits >>= bits;
        _bitCount -= bits;
    }
}
