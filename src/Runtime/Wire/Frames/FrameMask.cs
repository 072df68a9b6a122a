using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire;

/// <summary>
/// Masks and unmasks payloads, which is the same thing: payload byte i is XORed with key byte i mod 4 (RFC 6455 section 5.3).
/// Byte i of a key is <c>(byte)(key >> 8 * i)</c>: the four bytes of the header, the first of them lowest.
/// </summary>
public static class FrameMask
{
    /// <summary>Masks <paramref name="payload"/> in place.</summary>
    /// <param name="payload">A frame's payload, or a part of it.</param>
    /// <param name="key">The mask key.</param>
    /// <param name="offset">Where the part begins within its payload, in bytes.</param>
    public static void Apply(Span<byte> payload, uint key, int offset = 0) => Apply(payload, payload, key, offset);

    /// <summary>Masks <paramref name="source"/> into <paramref name="destination"/>.</summary>
    /// <param name="source">A frame's payload, or a part of it.</param>
    /// <param name="destination">At least as long; either the same memory or memory that does not overlap.</param>
    /// <param name="key">The mask key.</param>
    /// <param name="offset">Where the part begins within its payload, in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="destination"/> is shorter than <paramref name="source"/>.</exception>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> destination, uint key, int offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, source.Length, nameof(destination));
        key = Advance(key, offset);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);

        // Every stride is a multiple of 4, so the key stays in step. Vector<byte> is 32 bytes with AVX2, 16 under default NativeAOT.
        Unsafe.SkipInit(out uint word);
        BinaryPrimitives.WriteUInt32LittleEndian(MemoryMarshal.AsBytes(new Span<uint>(ref word)), key);
        var vector = Vector.AsVectorByte(new Vector<uint>(word));
        var done = 0;
        for (; done <= source.Length - Vector<byte>.Count; done += Vector<byte>.Count)
            (Vector.LoadUnsafe(ref from, (nuint)done) ^ vector).StoreUnsafe(ref to, (nuint)done);
        for (; done <= source.Length - sizeof(uint); done += sizeof(uint))
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, done), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, done)) ^ word);
        for (; done < source.Length; done++)
            destination[done] = (byte)(source[done] ^ (key >> (8 * (done % sizeof(uint)))));
    }

    /// <summary>The key as it stands <paramref name="count"/> payload bytes later.</summary>
    internal static uint Advance(uint key, int count) => BitOperations.RotateRight(key, 8 * (count % sizeof(uint)));
}
