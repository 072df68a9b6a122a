using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace NostrToolkit.Wire;

public ref partial struct JsonSink
{
    // What is asked of the buffer writer in one piece: enough for 61 ids, so that its price is lost among them.
    private const int MaxPiece = 4096;

    private static readonly ushort QuoteAndComma = MemoryMarshal.Read<ushort>("\","u8);

    /// <inheritdoc/>
    public void HexArray(scoped ReadOnlySpan<byte> bytes, int size)
    {
        BeginArray();
        var isEmpty = bytes.IsEmpty;
        // Two quotes and a comma.
        var length = size * 2 + 3;
        while (!bytes.IsEmpty)
        {
            var left = bytes.Length / size;
            Grow(length + Math.Min(MaxPiece, (left - 1) * length));
            var count = Math.Min(left, (_buffer.Length - _used) / length);
            WriteHex(bytes[..(count * size)], size, _buffer.Slice(_used, count * length));
            _used += count * length;
            bytes = bytes[(count * size)..];
        }
        // The comma after the last one.
        if (!isEmpty) _used--;
        EndArray();
    }

    /// <inheritdoc/>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        // Three bytes of UTF-8 for each code unit are room enough, and nearly all text here needs no escape.
        var room = Reserve(checked(text.Length * 3 + 2));
        var length = JsonText.EncodePlain(text, room[1..]);
        if (length < 0) length = EncodeUnescaped(text, room[1..]);
        _used -= room.Length;
        if (length >= 0)
        {
            room[0] = (byte)'"';
            room[length + 1] = (byte)'"';
            _used += length + 2;
            return;
        }
        // As if nothing had been reserved, but the comma is written.
        _needsComma = false;
        var escaped = ArrayPool<byte>.Shared.Rent(JsonText.RoomToEscape(text.Length));
        String(escaped.AsSpan(0, JsonText.Escape(text, escaped)));
        ArrayPool<byte>.Shared.Return(escaped);
    }

    // -1 where an escape is needed after all.
    private static int EncodeUnescaped(scoped ReadOnlySpan<char> text, Span<byte> room)
    {
        Utf8.FromUtf16(text, room, out _, out var length);
        return JsonText.PlainLength(room[..length]) == length ? length : -1;
    }

    private static void WriteHex(scoped ReadOnlySpan<byte> bytes, int size, Span<byte> target)
    {
        var length = size * 2 + 3;
        if (size == 32)
        {
            // What lists of filters are: no span is cut, which is half of the time otherwise.
            ref var source = ref MemoryMarshal.GetReference(bytes);
            ref var start = ref MemoryMarshal.GetReference(target);
            for (var left = target.Length; left >= length; left -= length)
            {
                start = (byte)'"';
                Wire.Hex.Encode32(ref source, ref Unsafe.Add(ref start, 1));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref start, length - 2), QuoteAndComma);
                source = ref Unsafe.Add(ref source, 32);
                start = ref Unsafe.Add(ref start, length);
            }
            return;
        }
        for (; !bytes.IsEmpty; bytes = bytes[size..])
        {
            target[0] = (byte)'"';
            Wire.Hex.Encode(bytes[..size], target[1..]);
            target[length - 2] = (byte)'"';
            target[length - 1] = (byte)',';
            target = target[length..];
        }
    }
}
