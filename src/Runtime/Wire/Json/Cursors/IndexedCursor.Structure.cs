using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire;

public ref partial struct IndexedCursor
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
        var read = NextRawMember(out _);
        name = read ? MemberName : default;
        return read;
    }

    /// <inheritdoc/>
    public bool NextRawMember(out ReadOnlySpan<byte> raw)
    {
        raw = default;
        if (!Next((byte)'}')) return false;
        var start = _position;
        if (At(start) != '"') return GiveUp();
        var end = NextQuote(start + 1);
        _memberStart = start;
        _memberEnd = end;
        _position = end + 1;
        if (At(end + 1) != ':')
        {
            SkipSpaces();
            if (At(_position) != ':') return GiveUp();
        }
        _position++;
        SkipSpaces();
        _valueStart = _position;
        raw = MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in _text), start + 1), end - start - 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Begin(byte open)
    {
        if (_failed || At(_position) != open || ++_depth > JsonCursor.MaxDepth) return GiveUp();
        _position++;
        _first = true;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Next(byte close)
    {
        if (_failed) return false;
        SkipSpaces();
        var next = At(_position);
        if (next == close)
        {
            _valueStart = _position++;
            _depth--;
            _first = false;
            return false;
        }
        if (!_first)
        {
            if (next != ',') return GiveUp();
            _position++;
            SkipSpaces();
        }
        _first = false;
        _valueStart = _position;
        return true;
    }
}
