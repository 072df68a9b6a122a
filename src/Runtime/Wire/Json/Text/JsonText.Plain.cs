using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit.Wire;

public static partial class JsonText
{
    /// <summary>Encodes, in one pass, what nearly all text of filters and tags is: words, ids and addresses that need no escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">At least three bytes for each code unit; starts with the result then.</param>
    /// <returns>The length of the result; -1 where the text needs an escape, has a surrogate, or is long and not all ASCII.</returns>
    internal static int EncodePlain(ReadOnlySpan<char> text, Span<byte> room)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(room);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= text.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
            {
                var units = Vector256.LoadUnsafe(ref from, (nuint)i);
                if (!ArePlain(units)) return -1;
                Vector128.Narrow(units.GetLower(), units.GetUpper()).StoreUnsafe(ref to, (nuint)i);
            }
        }
        for (; i <= text.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            var units = Vector128.LoadUnsafe(ref from, (nuint)i);
            if (!ArePlain(units)) return -1;
            Vector64.StoreUnsafe(Vector128.Narrow(units, units).GetLower(), ref to, (nuint)i);
        }
        var written = i;
        for (; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit < 0x80)
            {
                if (unit is < ' ' or '"' or '\\') return -1;
                room[written++] = (byte)unit;
                continue;
            }
            if (char.IsSurrogate(unit)) return -1;
            if (unit < 0x800)
            {
                room[written++] = (byte)(0xC0 | (unit >> 6));
            }
            else
            {
                room[written++] = (byte)(0xE0 | (unit >> 12));
                room[written++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
            }
            room[written++] = (byte)(0x80 | (unit & 0x3F));
        }
        return written;
    }

    private static bool ArePlain(Vector256<ushort> units)
        => (Vector256.GreaterThan(units - Vector256.Create((ushort)' '), Vector256.Create((ushort)(0x7F - ' ')))
            | Vector256.Equals(units, Vector256.Create((ushort)'"'))
            | Vector256.Equals(units, Vector256.Create((ushort)'\\'))) == Vector256<ushort>.Zero;

    private static bool ArePlain(Vector128<ushort> units)
        => (Vector128.GreaterThan(units - Vector128.Create((ushort)' '), Vector128.Create((ushort)(0x7F - ' ')))
            | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\\'))) == Vector128<ushort>.Zero;
}
