using System.Buffers.Binary;

namespace NostrToolkit.Fuzz;

internal sealed partial class Mutator
{
    private static readonly ulong[] Values =
    [
        0, 1, 2, 8, 16, 32, 64, 100, 123, 124, 125, 126, 127, 128, 255, 256, 512, 1000, 1004, 1005, 1006, 1007, 1015, 1024,
        2999, 3000, 4999, 5000, 32767, 32768, 65535, 65536, int.MaxValue, uint.MaxValue, long.MaxValue, 1UL << 63, ulong.MaxValue,
        0x0A0D0A0D, 0xEDA080, 0xF48FBFBF, 0xFFFF0000,
    ];

    private void Interesting(int at) => Write(at, Values[random.Below(Values.Length)], 1 << random.Below(4), random.Below(2) == 0);

    // What is written is often right by a byte or two: the length of what follows, or of a part of it.
    private void Length(int at)
    {
        var size = 1 << random.Below(2);
        var follows = Math.Max(0, _length - at - size);
        var length = random.Below(2) == 0 ? follows : random.Below(follows + 1);
        // The highest bit of a short length is a mask's, and stays.
        var mask = size == 1 ? _bytes[at] & 0x80u : 0;
        Write(at, (uint)Math.Max(0, length + random.Below(5) - 2) | mask, size, random.Below(4) > 0);
    }

    private void Write(int at, ulong value, int size, bool isBigEndian)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        if (isBigEndian) BinaryPrimitives.WriteUInt64BigEndian(bytes, value << (8 * (sizeof(ulong) - size)));
        else BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        size = Math.Min(size, _length - at);
        bytes[..size].CopyTo(_bytes.AsSpan(at));
    }
}
