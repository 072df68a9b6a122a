using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

/// <summary>
/// The hot path of writing: JSON text straight into a buffer writer, without white space and without allocating.
/// Call <see cref="Flush"/> at the end.
/// </summary>
/// <param name="output">Receives the text.</param>
public ref partial struct JsonSink(IBufferWriter<byte> output) : IJsonSink
{
    // The longest integer, "-9223372036854775808".
    private const int MaxInt64Length = 20;

    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _buffer;
    private int _used;
    private bool _needsComma;

    /// <summary>Hands everything written so far to the buffer writer.</summary>
    public void Flush()
    {
        if (_used > 0) _output.Advance(_used);
        _buffer = default;
        _used = 0;
    }

    /// <inheritdoc/>
    public void BeginArray() => Open((byte)'[');

    /// <inheritdoc/>
    public void EndArray() => Close((byte)']');

    /// <inheritdoc/>
    public void BeginObject() => Open((byte)'{');

    /// <inheritdoc/>
    public void EndObject() => Close((byte)'}');

    // Inlined, a name is stores of a constant.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(scoped ReadOnlySpan<byte> name)
    {
        var target = Reserve(name.Length + 3);
        target[0] = (byte)'"';
        name.CopyTo(target[1..]);
        target[name.Length + 1] = (byte)'"';
        target[name.Length + 2] = (byte)':';
        _needsComma = false;
    }

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<byte> escaped)
    {
        var target = Reserve(escaped.Length + 2);
        target[0] = (byte)'"';
        escaped.CopyTo(target[1..]);
        target[escaped.Length + 1] = (byte)'"';
    }

    /// <inheritdoc/>
    public void Hex(scoped ReadOnlySpan<byte> bytes)
    {
        var target = Reserve(bytes.Length * 2 + 2);
        target[0] = (byte)'"';
        Wire.Hex.Encode(bytes, target[1..]);
        target[bytes.Length * 2 + 1] = (byte)'"';
    }

    /// <inheritdoc/>
    public void Int64(long value)
    {
        // Most kinds.
        if ((ulong)value < 10)
        {
            Reserve(1)[0] = (byte)('0' + value);
            return;
        }
        var target = Reserve(MaxInt64Length);
        Utf8Formatter.TryFormat(value, target, out var length);
        _used -= MaxInt64Length - length;
    }

    /// <inheritdoc/>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public void Raw(scoped ReadOnlySpan<byte> json) => json.CopyTo(Reserve(json.Length));

    private void Open(byte bracket)
    {
        Reserve(1)[0] = bracket;
        _needsComma = false;
    }

    private void Close(byte bracket)
    {
        _needsComma = false;
        Reserve(1)[0] = bracket;
    }

    /// <summary>Room for one token, after the comma it may need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        // One byte more than may be needed: a comma.
        if (_buffer.Length - _used <= length) MakeRoom(length + 1);
        if (_needsComma) _buffer[_used++] = (byte)',';
        var target = _buffer.Slice(_used, length);
        _used += length;
        _needsComma = true;
        return target;
    }

    private void Grow(int length)
    {
        if (_buffer.Length - _used < length) MakeRoom(length);
    }

    private void MakeRoom(int length)
    {
        Flush();
        _buffer = _output.GetSpan(Math.Max(length, 256));
    }
}
