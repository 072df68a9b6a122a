using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire;

public sealed partial class Deflater
{
    // A hash of four bytes leads to where it was seen last, and from there through earlier places. 8,192 and 4,096 places: 24 KB
    // together, against the 192 KB of zlib's default. The chain ends where its places are overwritten, 4 KB back; the last place itself
    // is found however far it lies.
    private const int HashBits = 13;
    private const int ChainLength = 4096;
    private const int HashedBytes = sizeof(uint);

    // How many places are tried, when the search is content, when it does not look whether the next place has a longer match, and after
    // how many literals in a row it looks at fewer places, as a power of two. Measured on events of 2 KB: 1.5 times as fast as the
    // platform's Optimal, and 1 % larger.
    private const int MaxTries = 8;
    private const int NiceMatch = 96;
    private const int LazyMatch = 12;
    private const int SkipShift = 4;

    // The lowest 16 bits of positions. An entry that is out of date leads to the wrong place; but whatever matches there is a match.
    private readonly ushort[] _heads = new ushort[1 << HashBits];
    private readonly ushort[] _earlier = new ushort[ChainLength];
    private int _maxDistance;
    private int _inserted;

    private void BeginSearch(ReadOnlySpan<byte> window, int historyLength, int windowBits)
    {
        _maxDistance = 1 << windowBits;
        // So that the same message always gives the same bytes.
        Array.Clear(_heads);
        _inserted = Math.Max(0, historyLength - _maxDistance);
        Insert(window, historyLength);
    }

    /// <summary>Turns what comes next into tokens until a block is full, and returns the position after it.</summary>
    private int Tokenize(ReadOnlySpan<byte> window, int position)
    {
        _tokenCount = 0;
        Array.Clear(_literalLengthCounts);
        Array.Clear(_distanceCounts);
        var run = 0;
        while (position < window.Length && _tokenCount < BlockTokens - 1)
        {
            var match = Find(window, position, longerThan: HashedBytes - 1);
            // A longer match one byte on is worth a literal.
            while (match.Length is > 0 and < LazyMatch && _tokenCount < BlockTokens - 1)
            {
                var next = Find(window, position + 1, longerThan: match.Length);
                if (next.Length == 0) break;
                AddLiteral(window[position++]);
                match = next;
            }
            if (match.Length == 0)
            {
                // Where nothing has matched for long, as in keys and signatures, only some places are tried.
                var literals = Math.Min(1 + (run++ >> SkipShift), Math.Min(window.Length - position, BlockTokens - _tokenCount));
                for (; literals > 0; literals--) AddLiteral(window[position++]);
            }
            else
            {
                AddMatch(match);
                position += match.Length;
                run = 0;
            }
            Insert(window, position);
        }
        return position;
    }

    private void AddLiteral(byte literal)
    {
        _tokens[_tokenCount++] = literal;
        _literalLengthCounts[literal]++;
    }

    private void AddMatch(Match match)
    {
        _tokens[_tokenCount++] = ((uint)match.Distance << DistanceShift) | (uint)match.Length;
        _literalLengthCounts[DeflateFormat.FirstLength + DeflateFormat.LengthCode(match.Length)]++;
        _distanceCounts[DeflateFormat.DistanceCode(match.Distance)]++;
    }

    /// <summary>Finds the longest match that is longer than <paramref name="longerThan"/>, and enters the position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Match Find(ReadOnlySpan<byte> window, int position, int longerThan)
    {
        if (window.Length - position <= longerThan) return default;
        ref var here = ref Unsafe.Add(ref MemoryMarshal.GetReference(window), position);
        var first = Unsafe.ReadUnaligned<uint>(ref here);
        var candidate = Enter(first, position);
        _inserted = position + 1;
        var distance = (ushort)(position - candidate);
        if (distance == 0 || distance > Math.Min(position, _maxDistance)) return default;
        return Follow(window, position, longerThan, distance, first);
    }

    private Match Follow(ReadOnlySpan<byte> window, int position, int longerThan, int distance, uint first)
    {
        ref var here = ref Unsafe.Add(ref MemoryMarshal.GetReference(window), position);
        ref var earlier = ref MemoryMarshal.GetArrayDataReference(_earlier);
        var longest = Math.Min(window.Length - position, DeflateFormat.MaxMatch);
        var limit = Math.Min(position, _maxDistance);
        var found = new Match(longerThan, 0);
        for (var tries = MaxTries; tries > 0; tries--)
        {
            ref var place = ref Unsafe.Subtract(ref here, distance);
            if (Unsafe.ReadUnaligned<uint>(ref place) == first && Unsafe.Add(ref place, found.Length) == Unsafe.Add(ref here, found.Length))
            {
                var matched = MatchLength(ref place, ref here, longest);
                if (matched > found.Length)
                {
                    found = new Match(matched, distance);
                    if (matched >= NiceMatch || matched == longest) break;
                }
            }
            // Places only become older along a chain; a younger one belongs to another chain.
            var next = (ushort)(position - Unsafe.Add(ref earlier, (position - distance) & (ChainLength - 1)));
            if (next <= distance || next > limit) break;
            distance = next;
        }
        return found.Distance == 0 ? default : found;
    }

    /// <summary>Enters the positions up to this one that were passed over.</summary>
    private void Insert(ReadOnlySpan<byte> window, int position)
    {
        ref var start = ref MemoryMarshal.GetReference(window);
        var end = Math.Min(position, window.Length - HashedBytes + 1);
        for (; _inserted < end; _inserted++) Enter(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, _inserted)), _inserted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort Enter(uint bytes, int position)
    {
        ref var head = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_heads), (nint)((bytes * 2654435761) >> (32 - HashBits)));
        var before = head;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_earlier), position & (ChainLength - 1)) = before;
        head = (ushort)position;
        return before;
    }

    private static int MatchLength(ref byte earlier, ref byte here, int longest)
    {
        var length = 0;
        for (; length <= longest - sizeof(ulong); length += sizeof(ulong))
        {
            var difference = Read(ref earlier, length) ^ Read(ref here, length);
            if (difference != 0) return length + BitOperations.TrailingZeroCount(difference) / 8;
        }
        while (length < longest && Unsafe.Add(ref earlier, length) == Unsafe.Add(ref here, length)) length++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte start, int offset) =>
        BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref start, offset), sizeof(ulong)));

    private readonly record struct Match(int Length, int Distance);
}
