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
        if (_failed || !MayHold(bytes.Length) || At(start - 1) != '"' || At(end) != '"' || !Hex.TryDecode(Text(start, end), bytes)) return GiveUp();
        _position = end + 1;
        return true;
    }

    /// <inheritdoc/>
    public bool SkipHex(int length)
    {
        var start = _position + 1;
        var end = start + length * 2;
        if (_failed || !MayHold(length) || At(start - 1) != '"' || At(end) != '"' || !Hex.IsLowercase(Text(start, end))) return GiveUp();
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
        if (_first && At(at) == '"' && MayHold(length))
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
        if (_failed) return false;
        var rest = Text(_position, _length);
        var digits = 0;
        for (; digits < rest.Length && (uint)(rest[digits] - '0') <= 9; digits++)
        {
            if (digits == MaxDigits) return GiveUp();
            value = value * 10 + (rest[digits] - '0');
        }
        // A sign, a leading zero, a fraction, an exponent and more digits than fit are for the other way.
        if (digits == 0 || (digits > 1 && rest[0] == '0')) return GiveUp();
        _position += digits;
        return At(_position) is not ((byte)'.' or (byte)'e' or (byte)'E') || GiveUp();
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

    /// <summary>Whether a text as long as this one may hold the digits of so many bytes: their number does not overflow then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool MayHold(int bytes) => (uint)bytes <= (uint)_length / 2;

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
