using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

/// <summary>
/// What one look at a text, 64 bytes at a time, finds before anything is read from it: where the quotes are that end strings, and
/// what kinds of bytes there are at all. The idea is simdjson's first stage (Langdale and Lemire, "Parsing Gigabytes of JSON per
/// Second", 2019), kept to what a reader of known shapes needs.
/// </summary>
internal readonly ref struct JsonIndex
{
    private const int BlockSize = 64;

    private JsonIndex(ReadOnlySpan<ulong> quotes, bool hasControls, bool hasNonAscii, bool hasBackslashes, bool hasForeignEscapes)
    {
        Quotes = quotes;
        HasControls = hasControls;
        HasNonAscii = hasNonAscii;
        HasBackslashes = hasBackslashes;
        HasForeignEscapes = hasForeignEscapes;
    }

    /// <summary>Whether this machine makes an index faster than it reads without one.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>A bit for each byte of the text, set where it is a quote that no backslash escapes.</summary>
    public ReadOnlySpan<ulong> Quotes { get; }

    /// <summary>Whether any byte is less than a space: white space of other kinds, or a mistake.</summary>
    public bool HasControls { get; }

    /// <summary>Whether any byte is no ASCII.</summary>
    public bool HasNonAscii { get; }

    /// <summary>Whether there is any backslash.</summary>
    public bool HasBackslashes { get; }

    /// <summary>Whether any escape is none of <c>\n \" \\ \r \t \b \f</c>: another spelling, or a mistake.</summary>
    public bool HasForeignEscapes { get; }

    /// <summary>How many words <see cref="Create"/> takes. There is always a bit behind the last byte.</summary>
    public static int WordsFor(int length) => length / BlockSize + 1;

    /// <summary>Looks at the whole of a text.</summary>
    /// <param name="text">Any bytes.</param>
    /// <param name="quotes">Takes the bits; <see cref="WordsFor"/> words.</param>
    public static JsonIndex Create(ReadOnlySpan<byte> text, Span<ulong> quotes)
    {
        if (Vector512.IsHardwareAccelerated) return Create<ByteBlock512>(text, quotes);
        return Vector256.IsHardwareAccelerated ? Create<ByteBlock256>(text, quotes) : Create<ByteBlock128>(text, quotes);
    }

    [SkipLocalsInit]
    internal static JsonIndex Create<TBlock>(ReadOnlySpan<byte> text, Span<ulong> quotes)
        where TBlock : struct, IByteBlock<TBlock>
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        ref var words = ref MemoryMarshal.GetReference(quotes[..WordsFor(text.Length)]);
        var escapes = default(EscapeScan);
        var rest = text.Length % BlockSize;
        var blocks = text.Length / BlockSize;
        TBlock all, least;
        if (blocks == 0)
        {
            // A short text is copied out, so that no byte behind it is read; a space is of no interest.
            Span<byte> padded = stackalloc byte[BlockSize];
            padded.Fill((byte)' ');
            text.CopyTo(padded);
            all = least = TBlock.Load(in padded[0]);
            words = escapes.Quotes(all, 0);
        }
        else
        {
            all = least = TBlock.Load(in start);
            words = escapes.Quotes(all, 0);
            for (var i = 1; i < blocks; i++)
            {
                var block = TBlock.Load(in Unsafe.Add(ref start, i * BlockSize));
                all |= block;
                least = TBlock.Min(least, block);
                Unsafe.Add(ref words, i) = escapes.Quotes(block, 0);
            }
            // The last block of a longer one overlaps the one before.
            var last = TBlock.Load(in Unsafe.Add(ref start, text.Length - BlockSize));
            all |= last;
            least = TBlock.Min(least, last);
            Unsafe.Add(ref words, blocks) = rest == 0 ? 0 : escapes.Quotes(last, BlockSize - rest);
        }
        return new JsonIndex(quotes, least.AnyBelow((byte)' '), all.AnyNonAscii(), escapes.Backslashes != 0, escapes.Foreign != 0);
    }

    /// <summary>Tells escaped bytes from others, from block to block.</summary>
    private struct EscapeScan
    {
        private const ulong EvenBits = 0x5555_5555_5555_5555;

        // Bit 0: whether the last byte of the block before was a backslash that escapes the first of the next.
        private ulong _carry;

        public ulong Backslashes;
        public ulong Foreign;

        /// <summary>The quotes that no backslash escapes, without the first <paramref name="skipped"/> bytes, which were looked at before.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Quotes<TBlock>(TBlock block, int skipped)
            where TBlock : struct, IByteBlock<TBlock>
        {
            var quotes = block.Equal((byte)'"') >> skipped;
            var backslashes = block.Equal((byte)'\\') >> skipped;
            if ((backslashes | _carry) == 0) return quotes;
            Backslashes |= backslashes;
            var escaped = Escaped(backslashes);
            var isShort = block.Equal((byte)'n') | block.Equal((byte)'r') | block.Equal((byte)'t') | block.Equal((byte)'b') | block.Equal((byte)'f');
            Foreign |= escaped & ~((isShort >> skipped) | quotes | backslashes);
            return quotes & ~escaped;
        }

        // In a run of backslashes every second one escapes, counted from the first. Adding the starts of the runs that begin at odd
        // places makes a carry ripple to their ends, which tells where the count is the other way round.
        private ulong Escaped(ulong backslashes)
        {
            backslashes &= ~_carry;
            var behind = (backslashes << 1) | _carry;
            var oddStarts = backslashes & ~EvenBits & ~behind;
            var ripple = unchecked(oddStarts + backslashes);
            _carry = ripple < backslashes ? 1UL : 0;
            return (EvenBits ^ (ripple << 1)) & behind;
        }
    }
}
