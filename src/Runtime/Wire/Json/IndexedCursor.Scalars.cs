using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire;

public ref partial struct IndexedCursor
{
    // Any number of so many digits fits a long.
    private const int MaxDigits = 18;

    /// <inheritdoc/>
    public bool ReadString(out JsonString value)
    {
        var start = _position + 1;
        if (_failed || At(start - 1) != '"' || NextQuote(start) is var end && end == _length)
        {
            value = default;
            return GiveUp();
        }
        _position = end + 1;
        value = StringOf(start, end);
        return !_failed;
    }

    /// <inheritdoc/>
    public bool ReadHex(scoped Span<byte> bytes)
    {
        var start = _position + 1;
        var end = start + bytes.Length * 2;
        if (_failed || At(start - 1) != '"' || At(end) != '"' || !Hex.TryDecode(Text(start, end), bytes)) return GiveUp();
        _position = end + 1;
        return true;
    }

    /// <inheritdoc/>
    public bool SkipHex(int length)
    {
        var start = _position + 1;
        var end = start + length * 2;
        if (_failed || At(start - 1) != '"' || At(end) != '"' || !Hex.IsLowercase(Text(start, end))) return GiveUp();
        _position = end + 1;
        return true;
    }

    /// <inheritdoc/>
    public bool SkipHexElements(int length, out int count)
    {
        count = 0;
        // All but the last are followed by a comma and a quote, as far as there is no white space.
        var size = length * 2 + 3;
        var at = _position;
        if (_first && At(at) == '"')
        {
            while (TwoAt(at + size - 1) == CommaQuote && At(at + size - 2) == '"' && Hex.IsLowercase(Text(at + 1, at + size - 2)))
            {
                at += size;
                count++;
            }
            _position = at;
        }
        while (Next((byte)']'))
        {
            if (!SkipHex(length)) return false;
            count++;
        }
        return !_failed;
    }

    /// <inheritdoc/>
    public bool ReadInt64(out long value)
    {
        value = 0;
        var start = _position;
        var at = start;
        while ((uint)(At(at) - '0') <= 9 && at - start <= MaxDigits) value = value * 10 + (At(at++) - '0');
        // A sign, a leading zero, a fraction, an exponent and more digits than fit are for the other way.
        var digits = at - start;
        if (_failed || digits is 0 or > MaxDigits || (digits > 1 && At(start) == '0') || At(at) is (byte)'.' or (byte)'e' or (byte)'E') return GiveUp();
        _position = at;
        return true;
    }

    /// <inheritdoc/>
    public bool ReadBoolean(out bool value)
    {
        value = At(_position) == 't';
        return SkipLiteral(value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public bool SkipValue() => At(_position) switch
    {
        (byte)'"' => ReadString(out _),
        (byte)'t' => SkipLiteral("true"u8),
        (byte)'f' => SkipLiteral("false"u8),
        (byte)'n' => SkipLiteral("null"u8),
        >= (byte)'0' and <= (byte)'9' => ReadInt64(out _),
        _ => GiveUp(),
    };

    private bool SkipLiteral(ReadOnlySpan<byte> literal)
    {
        if (_failed || !Text(_position, _length).StartsWith(literal)) return GiveUp();
        _position += literal.Length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ReadOnlySpan<byte> Text(int start, int end)
        => MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _text), start), end - start);
}
