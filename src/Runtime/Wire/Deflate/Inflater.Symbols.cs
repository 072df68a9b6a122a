using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

public sealed partial class Inflater
{
    // While so much input and output is left, symbols are decoded without looking at either end: a match writes at most 258 bytes
    // and overshoots by less than a vector, two literals come before it.
    private const int InputMargin = sizeof(ulong);
    private const int OutputMargin = DeflateFormat.MaxMatch + 2 + 16;

    private InflateStatus ReadSymbols(
        ref ReadOnlySpan<byte> input, Span<byte> output, ref int written, ReadOnlySpan<byte> history)
    {
        while (true)
        {
            if (input.Length >= InputMargin && output.Length - written >= OutputMargin) ReadFast(ref input, output, ref written);
            var (status, ended) = ReadSymbol(ref input, output, ref written, history);
            if (status != InflateStatus.NeedInput || ended) return status;
        }
    }

    /// <summary>Decodes what is plain: literals, and matches within this message. Stops before anything else.</summary>
    private void ReadFast(ref ReadOnlySpan<byte> input, Span<byte> output, ref int written)
    {
        ref var source = ref MemoryMarshal.GetReference(input);
        ref var target = ref MemoryMarshal.GetReference(output);
        ref var literalLengths = ref MemoryMarshal.GetArrayDataReference(_literalLengthTable);
        ref var distances = ref MemoryMarshal.GetArrayDataReference(_distanceTable);
        var literalLengthMask = (1UL << _literalLengthBits) - 1;
        var distanceMask = (1UL << _distanceBits) - 1;
        var maxDistance = _maxDistance;
        var bits = _bits;
        var count = _bitCount;
        var at = 0;
        var position = written;
        var lastInput = input.Length - InputMargin;
        var lastOutput = output.Length - OutputMargin;

        while (at <= lastInput && position <= lastOutput)
        {
            // 56 bits or more: two literals take 30 of them at most; a length and its distance, 48, want them filled up again.
            Fill(ref source, ref at, ref bits, ref count);
            var entry = Look(ref literalLengths, bits, literalLengthMask);
            if ((entry & HuffmanTable.Literal) != 0)
            {
                Take(ref bits, ref count, entry);
                Unsafe.Add(ref target, position++) = (byte)(entry >> HuffmanTable.BaseShift);
                entry = Look(ref literalLengths, bits, literalLengthMask);
                if ((entry & HuffmanTable.Literal) != 0)
                {
                    Take(ref bits, ref count, entry);
                    Unsafe.Add(ref target, position++) = (byte)(entry >> HuffmanTable.BaseShift);
                    continue;
                }
                if (at > lastInput) break;
                Fill(ref source, ref at, ref bits, ref count);
            }
            var length = entry;
            var lengthBits = bits;
            var afterLength = bits;
            var left = count;
            if ((entry & HuffmanTable.SecondTable) != 0)
            {
                Take(ref afterLength, ref left, entry);
                lengthBits = afterLength;
                length = Second(ref literalLengths, entry, afterLength);
                if ((length & HuffmanTable.Literal) != 0)
                {
                    (bits, count) = (afterLength, left);
                    Take(ref bits, ref count, length);
                    Unsafe.Add(ref target, position++) = (byte)(length >> HuffmanTable.BaseShift);
                    continue;
                }
            }
            if ((length & (HuffmanTable.EndOfBlock | HuffmanTable.Invalid)) != 0) break;
            Take(ref afterLength, ref left, length);

            var distance = Look(ref distances, afterLength, distanceMask);
            if ((distance & HuffmanTable.SecondTable) != 0)
            {
                Take(ref afterLength, ref left, distance);
                distance = Second(ref distances, distance, afterLength);
            }
            if ((distance & HuffmanTable.Invalid) != 0) break;
            var far = Value(distance, afterLength);
            Take(ref afterLength, ref left, distance);
            if (far > position || far > maxDistance) break;

            (bits, count) = (afterLength, left);
            var matched = Value(length, lengthBits);
            Copy(ref Unsafe.Add(ref target, position), far, matched);
            position += matched;
        }
        _bits = bits & ((1UL << count) - 1);
        _bitCount = count;
        input = input[at..];
        written = position;
    }

    /// <summary>Decodes one symbol, or the length and the distance of one match, with every end in view.</summary>
    private (InflateStatus Status, bool Ended) ReadSymbol(
        ref ReadOnlySpan<byte> input, Span<byte> output, ref int written, ReadOnlySpan<byte> history)
    {
        Refill(ref input);
        // Bits that are not there read as 0. An entry that consumes no more than there are did not depend on them.
        var bits = _bits;
        var count = _bitCount;
        var entry = Entry(_literalLengthTable, _literalLengthBits, ref bits, ref count);
        if (Consumed(entry) > count) return (InflateStatus.NeedInput, true);
        if ((entry & HuffmanTable.Invalid) != 0) return (InflateStatus.Invalid, true);
        if ((entry & HuffmanTable.Literal) != 0)
        {
            if (written == output.Length) return (InflateStatus.NeedOutput, true);
            output[written++] = (byte)(entry >> HuffmanTable.BaseShift);
            Take(ref bits, ref count, entry);
            (_bits, _bitCount) = (bits, count);
            return (InflateStatus.NeedInput, false);
        }
        var length = Value(entry, bits);
        Take(ref bits, ref count, entry);
        if ((entry & HuffmanTable.EndOfBlock) != 0)
        {
            (_bits, _bitCount) = (bits, count);
            _stage = Stage.BlockHeader;
            return (InflateStatus.NeedInput, true);
        }

        entry = Entry(_distanceTable, _distanceBits, ref bits, ref count);
        if (Consumed(entry) > count) return (InflateStatus.NeedInput, true);
        if ((entry & HuffmanTable.Invalid) != 0) return (InflateStatus.Invalid, true);
        var distance = Value(entry, bits);
        Take(ref bits, ref count, entry);
        if (distance > _maxDistance || distance > written + history.Length) return (InflateStatus.Invalid, true);
        if (length > output.Length - written) return (InflateStatus.NeedOutput, true);

        (_bits, _bitCount) = (bits, count);
        for (var end = written + length; written < end; written++)
            output[written] = written >= distance ? output[written - distance] : history[history.Length + written - distance];
        return (InflateStatus.NeedInput, false);
    }

    private static uint Entry(uint[] table, int primaryBits, ref ulong bits, ref int count)
    {
        var entry = table[(int)bits & ((1 << primaryBits) - 1)];
        if ((entry & HuffmanTable.SecondTable) == 0 || Consumed(entry) > count) return entry;
        Take(ref bits, ref count, entry);
        return Second(ref MemoryMarshal.GetArrayDataReference(table), entry, bits);
    }

    private static int Consumed(uint entry) => (int)entry & HuffmanTable.BitsMask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(ref byte source, ref int at, ref ulong bits, ref int count)
    {
        var next = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, at), sizeof(ulong));
        bits |= BinaryPrimitives.ReadUInt64LittleEndian(next) << count;
        at += (63 - count) >> 3;
        count |= 56;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Look(ref uint table, ulong bits, ulong mask) => Unsafe.Add(ref table, (nint)(bits & mask));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Second(ref uint table, uint entry, ulong bits)
    {
        var mask = (1UL << (int)((entry >> HuffmanTable.CodeBitsShift) & HuffmanTable.CodeBitsMask)) - 1;
        return Unsafe.Add(ref table, (nint)((entry >> HuffmanTable.BaseShift) + (bits & mask)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref ulong bits, ref int count, uint entry)
    {
        bits >>= (int)entry & HuffmanTable.BitsMask;
        count -= (int)entry & HuffmanTable.BitsMask;
    }

    /// <summary>The base of a length or a distance and the extra bits behind its code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Value(uint entry, ulong bits)
    {
        var all = bits & ((1UL << ((int)entry & HuffmanTable.BitsMask)) - 1);
        return (int)(entry >> HuffmanTable.BaseShift) + (int)(all >> (int)((entry >> HuffmanTable.CodeBitsShift) & HuffmanTable.CodeBitsMask));
    }

    /// <summary>Copies a match, which may overlap itself, and up to 15 bytes behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte target, int distance, int length)
    {
        ref var source = ref Unsafe.Subtract(ref target, distance);
        var done = 0;
        if (distance >= Vector128<byte>.Count)
        {
            for (; done < length; done += Vector128<byte>.Count)
                Vector128.LoadUnsafe(ref source, (nuint)done).StoreUnsafe(ref target, (nuint)done);
            return;
        }
        for (; done < length; done++) Unsafe.Add(ref target, done) = Unsafe.Add(ref source, done);
    }
}
