namespace NostrToolkit.Wire;

public ref partial struct JsonCursor
{
    /// <inheritdoc/>
    public bool BeginArray() => Begin((byte)'[');

    /// <inheritdoc/>
    public bool NextElement() => Next((byte)']');

    /// <inheritdoc/>
    public bool BeginObject() => Begin((byte)'{');

    /// <inheritdoc/>
    public bool NextMember(out JsonString name)
    {
        name = default;
        if (!Next((byte)'}')) return false;
        if (Peek() != '"') return FailUnexpected();
        _memberStart = _position;
        return ReadString(out name) && SkipColon();
    }

    /// <inheritdoc/>
    public bool NextRawMember(out ReadOnlySpan<byte> raw)
    {
        var read = NextMember(out _memberName);
        raw = _memberName.Raw.Span;
        return read;
    }

    private bool SkipColon()
    {
        SkipWhitespace();
        if (Peek() != ':') return FailUnexpected();
        _position++;
        SkipWhitespace();
        _valueStart = _position;
        return true;
    }

    private bool Begin(byte open)
    {
        if (Failed) return false;
        if (Peek() != open) return FailWrongType();
        if (++_depth > MaxDepth) return Fail(ReadErrorKind.TooDeep);
        _position++;
        _first = true;
        return true;
    }

    private bool Next(byte close)
    {
        if (Failed) return false;
        SkipWhitespace();
        var next = Peek();
        if (next == close)
        {
            _valueStart = _position++;
            _depth--;
            _first = false;
            return false;
        }
        if (!_first)
        {
            if (next != ',') return FailUnexpected();
            _position++;
            SkipWhitespace();
            if (Peek() == close) return Fail(ReadErrorKind.InvalidJson);
        }
        _first = false;
        _valueStart = _position;
        return true;
    }
}
