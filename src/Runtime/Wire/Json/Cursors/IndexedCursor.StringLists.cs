using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public ref partial struct IndexedCursor
{
    // Two bytes each, as a little-endian number.
    private const ushort BracketQuote = '[' | ('"' << 8);
    private const ushort CommaQuote = ',' | ('"' << 8);
    private const ushort BracketComma = ']' | (',' << 8);
    private const ushort BracketBracket = ']' | (']' << 8);

    /// <inheritdoc/>
    public bool ReadStringLists(out JsonEscapes escapes, out int count, out bool isCompact)
    {
        var start = _position;
        count = 0;
        // Arrays in an array are two levels.
        var end = _depth <= JsonCursor.MaxDepth - 2 ? EndOfCompactLists(start, out count) : -1;
        isCompact = end >= 0;
        if (!isCompact) return StringLists.TryRead(ref this, out escapes, out count, out isCompact);
        _position = end;
        escapes = _hasBackslashes ? EscapesIn(start, end) : JsonEscapes.None;
        return !_failed;
    }

    // Goes from quote to quote of the index without a look at what is between them; what is behind each string are two bytes of four
    // kinds. Negative where that is not so: for white space, for an empty list, and for all mistakes.
    private readonly int EndOfCompactLists(int start, out int count)
    {
        count = 0;
        if (TwoAt(start) == ('[' | (']' << 8))) return start + 2;
        if (At(start) != '[') return -1;
        var last = _length >> 6;
        var word = start >> 6;
        var bits = WordAt(word) & (ulong.MaxValue << start);
        var at = start + 1;
        while (true)
        {
            if (TwoAt(at) != BracketQuote) return -1;
            int behind;
            do
            {
                // The quote that opens the string is the next one, since there is one here; then comes the one that ends it.
                for (; bits == 0; bits = WordAt(++word))
                    if (word == last) return -1;
                bits &= bits - 1;
                for (; bits == 0; bits = WordAt(++word))
                    if (word == last) return -1;
                at = (word << 6) + BitOperations.TrailingZeroCount(bits) + 1;
                bits &= bits - 1;
                behind = TwoAt(at);
            }
            while (behind == CommaQuote);
            count++;
            at += 2;
            if (behind == BracketBracket) return at;
            if (behind != BracketComma) return -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong WordAt(int word) => Unsafe.Add(ref Unsafe.AsRef(in _quotes), word);

    /// <summary>The two bytes at a place, the first one low; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ushort TwoAt(int position)
    {
        if ((uint)position + 1 >= (uint)_length) return 0;
        var two = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref Unsafe.AsRef(in _text), position));
        return BitConverter.IsLittleEndian ? two : BinaryPrimitives.ReverseEndianness(two);
    }
}
