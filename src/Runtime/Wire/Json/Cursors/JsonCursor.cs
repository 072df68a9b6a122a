using System.Text.Unicode;

namespace NostrToolkit.Wire;

/// <summary>
/// The byte scanner of the hot path: a strict RFC 8259 tokenizer over one contiguous text that allocates nothing and
/// hands out slices of its input. Not for sharing between threads.
/// </summary>
public ref partial struct JsonCursor : IJsonCursor
{
    /// <summary>How deep arrays and objects may nest: 64, as in System.Text.Json.</summary>
    public const int MaxDepth = 64;

    private readonly ReadOnlyMemory<byte> _source;
    private readonly ReadOnlySpan<byte> _text;
    private int _position;
    private int _valueStart;
    private int _memberStart;
    private JsonString _memberName;
    private int _depth;

    // Whether the container just entered has given no element yet: decides if a comma must come first.
    private bool _first;
    private ReadError _error;

    /// <summary>Stands before the first value of <paramref name="source"/>.</summary>
    public JsonCursor(ReadOnlyMemory<byte> source)
    {
        _source = source;
        _text = source.Span;
        SkipWhitespace();
        _valueStart = _position;
    }

    /// <inheritdoc/>
    public readonly ReadError Error => _error;

    /// <inheritdoc/>
    public readonly bool Failed => _error.Kind != ReadErrorKind.None;

    /// <inheritdoc/>
    public readonly int ValueStart => _valueStart;

    /// <inheritdoc/>
    public readonly int ValueEnd => _position;

    /// <inheritdoc/>
    public readonly int MemberStart => _memberStart;

    /// <inheritdoc/>
    public readonly JsonString MemberName => _memberName;

    /// <summary>Enters the members of an object whose opening brace is not part of the text.</summary>
    public static JsonCursor OverMembers(ReadOnlyMemory<byte> members) => new(members) { _first = true };

    /// <summary>Enters the elements of an array whose opening bracket is not part of the text.</summary>
    public static JsonCursor OverElements(ReadOnlyMemory<byte> elements) => OverMembers(elements);

    /// <summary>Stands on the value of a member whose name is not part of the text; failed if no colon comes first.</summary>
    public static JsonCursor AfterMemberName(ReadOnlyMemory<byte> text)
    {
        var cursor = new JsonCursor(text);
        cursor.SkipColon();
        return cursor;
    }

    /// <inheritdoc/>
    public bool Fail(ReadErrorKind kind, string? member = null)
    {
        if (Failed) return false;
        _error = new ReadError(kind, _position, member);
        // Bad syntax is at one byte; a bad value is the whole of it, which may have been read to its end already.
        if (!_error.IsSyntax) _error = _error with { Position = _valueStart };
        return false;
    }

    /// <inheritdoc/>
    public bool FailIn(string member)
    {
        if (_error.Member is null) _error = _error with { Member = member };
        return false;
    }

    /// <inheritdoc/>
    public readonly ReadOnlyMemory<byte> Slice(int start, int end) => _source[start..end];

    /// <inheritdoc/>
    public bool RequireUtf8()
    {
        if (Utf8.IsValid(_text)) return true;
        _position = JsonText.IndexOfInvalidUtf8(_text);
        return Fail(ReadErrorKind.InvalidUtf8);
    }

    /// <inheritdoc/>
    public bool RequireEnd()
    {
        if (Failed) return false;
        SkipWhitespace();
        return _position == _text.Length || Fail(ReadErrorKind.TrailingText);
    }

    private void SkipWhitespace()
    {
        // One comparison in the usual case: senders write no white space between tokens.
        while ((uint)_position < (uint)_text.Length && _text[_position] <= ' ' && IsWhitespace(_text[_position]))
            _position++;
    }

    private static bool IsWhitespace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>The byte at the position, or 0 at the end (a NUL byte is legal nowhere outside of a string either).</summary>
    private readonly byte Peek() => (uint)_position < (uint)_text.Length ? _text[_position] : (byte)0;

    private bool FailUnexpected()
        => Fail(_position >= _text.Length ? ReadErrorKind.UnexpectedEnd : ReadErrorKind.InvalidJson);

    /// <summary>The value here is none of the wanted type: tells a wrong type from text that is no JSON.</summary>
    private bool FailWrongType() => Peek() switch
    {
        (byte)'"' or (byte)'{' or (byte)'[' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n' => Fail(ReadErrorKind.WrongType),
        >= (byte)'0' and <= (byte)'9' => Fail(ReadErrorKind.WrongType),
        _ => FailUnexpected(),
    };
}
