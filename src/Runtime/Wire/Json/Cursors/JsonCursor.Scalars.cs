namespace NostrToolkit.Wire;

public ref partial struct JsonCursor
{
    /// <inheritdoc/>
    public bool ReadString(out JsonString value)
    {
        value = default;
        if (Failed) return false;
        if (Peek() != '"') return FailWrongType();
        var start = ++_position;
        var escapes = JsonEscapes.None;
        while (true)
        {
            _position += JsonText.PlainLength(_text[_position..]);
            switch (Peek())
            {
                case (byte)'"':
                    value = new JsonString(_source[start.._position++], escapes);
                    return true;
                case (byte)'\\':
                    var error = JsonText.CheckEscape(_text[_position..], ref escapes, out var length);
                    if (error != ReadErrorKind.None) return Fail(error);
                    _position += length;
                    break;
                default:
                    return FailUnexpected();
            }
        }
    }

    /// <inheritdoc/>
    public bool ReadStrings(ref JsonEscapes escapes, out int count, out int compactLength)
        => StringLists.TryReadStrings(ref this, ref escapes, out count, out compactLength);

    /// <inheritdoc/>
    public bool ReadStringLists(out JsonEscapes escapes, out int count, out bool isCompact)
        => StringLists.TryRead(ref this, out escapes, out count, out isCompact);

    /// <inheritdoc/>
    public bool ReadHex(scoped Span<byte> bytes)
        => ReadString(out var digits) && (HexDigits.TryDecode(digits, bytes) || Fail(ReadErrorKind.InvalidValue));

    /// <inheritdoc/>
    public bool SkipHex(int length)
        => ReadString(out var digits) && (HexDigits.AreLowercase(digits, length) || Fail(ReadErrorKind.InvalidValue));

    /// <inheritdoc/>
    public bool SkipHexElements(int length, out int count)
        => HexElements.TrySkip(ref this, length, out count);

    /// <inheritdoc/>
    public bool ReadInt64(out long value)
    {
        value = 0;
        if (Failed) return false;
        var start = _position;
        var negative = Peek() == '-';
        if (!negative && Peek() is < (byte)'0' or > (byte)'9') return FailWrongType();
        if (!SkipNumber(out var isInteger)) return false;
        var digits = _text[(negative ? start + 1 : start).._position];
        // "-0" would be a second spelling of 0, and ids are hashed over one.
        var inRange = isInteger && digits.Length <= 19 && !(negative && digits[0] == '0');
        ulong magnitude = 0;
        if (inRange)
        {
            foreach (var digit in digits) magnitude = magnitude * 10 + (uint)(digit - '0');
            inRange = magnitude <= (negative ? 1UL << 63 : long.MaxValue);
        }
        if (!inRange) return Fail(ReadErrorKind.OutOfRange);
        value = negative ? (long)(0 - magnitude) : (long)magnitude;
        return true;
    }

    /// <inheritdoc/>
    public bool ReadBoolean(out bool value)
    {
        value = Peek() == 't';
        if (Failed) return false;
        if (value) return SkipLiteral("true"u8);
        return Peek() == 'f' ? SkipLiteral("false"u8) : FailWrongType();
    }

    private bool SkipLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_text[_position..].StartsWith(literal)) return Fail(ReadErrorKind.InvalidJson);
        _position += literal.Length;
        return true;
    }

    // RFC 8259 section 6: [ minus ] int [ frac ] [ exp ]
    private bool SkipNumber(out bool isInteger)
    {
        isInteger = true;
        if (Peek() == '-') _position++;
        if (Peek() == '0') _position++;
        else if (!SkipDigits()) return false;
        if (Peek() == '.')
        {
            isInteger = false;
            _position++;
            if (!SkipDigits()) return false;
        }
        if (Peek() is (byte)'e' or (byte)'E')
        {
            isInteger = false;
            _position++;
            if (Peek() is (byte)'+' or (byte)'-') _position++;
            if (!SkipDigits()) return false;
        }
        // A digit here is one after a leading zero.
        return Peek() is < (byte)'0' or > (byte)'9' || Fail(ReadErrorKind.InvalidJson);
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (Peek() is >= (byte)'0' and <= (byte)'9') _position++;
        return _position > start || FailUnexpected();
    }
}
