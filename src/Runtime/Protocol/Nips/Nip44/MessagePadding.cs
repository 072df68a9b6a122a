using System.Buffers.Binary;
using System.Numerics;

namespace NostrToolkit;

/// <summary>
/// How NIP-44 hides the length of a text: the length, the text, zeros. From 65,536 bytes on the length takes six bytes, two of them
/// zero (since June 2026); no shorter text has a length of zero in its first two.
/// </summary>
internal static class MessagePadding
{
    private const int ExtendedFrom = 65_536;
    private const int ShortPrefix = 2;
    private const int ExtendedPrefix = 6;

    /// <summary>Up to how many bytes a text is padded: 32, then by eighths of the next power of two. Beyond 32 bits at the end of the range.</summary>
    public static long PaddedLength(long length)
    {
        if (length <= 32) return 32;
        var nextPower = 1L << (BitOperations.Log2((ulong)length - 1) + 1);
        var chunk = nextPower <= 256 ? 32 : nextPower / 8;
        return chunk * ((length - 1) / chunk + 1);
    }

    /// <summary>How many bytes a text takes with its length and its padding.</summary>
    public static long TotalLength(long length) => PrefixLength(length) + PaddedLength(length);

    /// <summary>Writes length and text; what follows is to be zero already.</summary>
    public static void Write(ReadOnlySpan<byte> text, Span<byte> padded)
    {
        if (text.Length < ExtendedFrom) BinaryPrimitives.WriteUInt16BigEndian(padded, (ushort)text.Length);
        else BinaryPrimitives.WriteUInt32BigEndian(padded[ShortPrefix..], (uint)text.Length);
        text.CopyTo(padded[PrefixLength(text.Length)..]);
    }

    /// <summary>Finds the text, if everything around it is as <see cref="Write"/> would write it.</summary>
    /// <param name="padded">34 bytes or more.</param>
    /// <param name="text">Where the text is.</param>
    public static bool TryRead(ReadOnlySpan<byte> padded, out Range text)
    {
        long length = BinaryPrimitives.ReadUInt16BigEndian(padded);
        var isExtended = length == 0;
        if (isExtended) length = BinaryPrimitives.ReadUInt32BigEndian(padded[ShortPrefix..]);
        text = default;
        if (isExtended && length < ExtendedFrom) return false;
        if (TotalLength(length) != padded.Length) return false;
        var start = PrefixLength(length);
        text = start..(start + (int)length);
        return !padded[text.End..].ContainsAnyExcept((byte)0);
    }

    private static int PrefixLength(long length) => length < ExtendedFrom ? ShortPrefix : ExtendedPrefix;
}
