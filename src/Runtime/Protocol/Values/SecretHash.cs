using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>
/// A hash that strangers cannot steer: what filters list is theirs to choose, and an id of a wanted beginning costs a million
/// SHA-256 at most, so that equal hashes could be sent by the thousand. Multiplications with secret numbers of this process, folded.
/// </summary>
internal static class SecretHash
{
    private static readonly ulong A = Draw();
    private static readonly ulong B = Draw();
    private static readonly ulong C = Draw();
    private static readonly ulong D = Draw();

    /// <summary>The hash of 32 bytes.</summary>
    public static ulong Of32(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes[..32]);
        return Fold(Fold(words[0] ^ A, words[1] ^ B) ^ Fold(words[2] ^ C, words[3] ^ D), A | 1);
    }

    /// <summary>The hash of any bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = C ^ (ulong)bytes.Length;
        for (; bytes.Length >= 16; bytes = bytes[16..])
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), B ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest), B ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
        return Fold(hash ^ A, D | 1);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong Draw() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
}
