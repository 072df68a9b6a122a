using System.Buffers.Binary;
using System.Numerics;

namespace NostrToolkit.Fuzz;

/// <summary>ChaCha20 as RFC 8439 section 2 writes it down, from block 0.</summary>
internal static class SlowChaCha20
{
    private static readonly int[][] Quarters =
    [
        [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14],
    ];

    public static byte[] Cipher(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, byte[] text)
    {
        var result = new byte[text.Length];
        for (var i = 0; i < text.Length; i += 64)
        {
            var block = Block(key, nonce, (uint)(i / 64));
            for (var j = i; j < Math.Min(i + 64, text.Length); j++) result[j] = (byte)(text[j] ^ block[j - i]);
        }

        return result;
    }

    private static byte[] Block(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, uint counter)
    {
        byte[] state = [.. "expand 32-byte k"u8, .. key, 0, 0, 0, 0, .. nonce];
        BinaryPrimitives.WriteUInt32LittleEndian(state.AsSpan(48), counter);
        var words = new uint[16];
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(state.AsSpan(4 * i));
        var mixed = (uint[])words.Clone();
        for (var round = 0; round < 10; round++)
            foreach (var quarter in Quarters) Mix(mixed, quarter[0], quarter[1], quarter[2], quarter[3]);
        for (var i = 0; i < 16; i++) BinaryPrimitives.WriteUInt32LittleEndian(state.AsSpan(4 * i), words[i] + mixed[i]);
        return state;
    }

    private static void Mix(uint[] words, int a, int b, int c, int d)
    {
        Step(words, a, b, d, 16);
        Step(words, c, d, b, 12);
        Step(words, a, b, d, 8);
        Step(words, c, d, b, 7);
    }

    private static void Step(uint[] words, int sum, int term, int turned, int bits)
    {
        words[sum] += words[term];
        words[turned] = BitOperations.RotateLeft(words[turned] ^ words[sum], bits);
    }
}
