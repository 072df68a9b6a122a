using System.Text.Json;
using System.Text.Unicode;

namespace NostrToolkit.Wire;

/// <summary>
/// A cursor on System.Text.Json's own tokenizer: composes generated codecs with <see cref="Utf8JsonReader"/>, and is
/// the oracle of <see cref="JsonCursor"/>. Malformed JSON costs an exception inside here, so it is not the hot path.
/// </summary>
public ref struct Utf8JsonReaderCursor : IJsonCursor
{
    private readonly ReadOnlyMemory<byte> _source;
    private Utf8JsonReader _reader;
    private int _memberStart;
    private JsonString _memberName;
    private ReadError _error;

    /// <summary>Stands on the reader's current value, or on its first if it has not read yet.</summary>
    /// <param name="reader">Copied; take it back from <see cref="Reader"/>.</param>
    /// <param name="source">The very bytes that <paramref name="reader"/> was made over, as one contiguous memory.</param>
    public Utf8JsonReaderCursor(Utf8JsonReader reader, ReadOnlyMemory<byte> source)
    {
        _source = source;
        _reader = reader;
        if (_reader.TokenType == JsonTokenType.None) Advance();
    }

    /// <summary>The reader as far as it came.</summary>
    public readonly Utf8JsonReader Reader => _reader;

    /// <inheritdoc/>
    public readonly ReadError Error => _error;

    /// <inheritdoc/>
    public readonly bool Failed => _error.Kind != ReadErrorKind.None;

    /// <inheritdoc/>
    public readonly int ValueStart => (int)_reader.TokenStartIndex;

    /// <inheritdoc/>
    public readonly int ValueEnd => (int)_reader.BytesConsumed;

    /// <inheritdoc/>
    public readonly int MemberStart => _memberStart;

    /// <inheritdoc/>
    public readonly JsonString MemberName => _memberName;

    /// <inheritdoc/>
    public bool Fail(ReadErrorKind kind, string? member = null)
    {
        if (!Failed) _error = new ReadError(kind, ValueStart, member);
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
    public bool RequireUtf8() => Utf8.IsValid(_source.Span) || Fail(ReadErrorKind.InvalidUtf8);

    /// <inheritdoc/>
    public bool BeginArray() => Require(JsonTokenType.StartArray);

    /// <inheritdoc/>
    public bool NextElement() => !Failed && Advance() && _reader.TokenType != JsonTokenType.EndArray;

    /// <inheritdoc/>
    public bool BeginObject() => Require(JsonTokenType.StartObject);

    /// <inheritdoc/>
    public bool NextMember(out JsonString name)
    {
        name = default;
        if (Failed || !Advance() || _reader.TokenType == JsonTokenType.EndObject) return false;
        _memberStart = ValueStart;
        return TakeString(out name) && Advance();
    }

    /// <inheritdoc/>
    public bool NextRawMember(out ReadOnlySpan<byte> raw)
    {
        var read = NextMember(out _memberName);
        raw = _memberName.Raw.Span;
        return read;
    }

    /// <inheritdoc/>
    public bool ReadString(out JsonString value)
    {
        value = default;
        return Require(JsonTokenType.String) && TakeString(out value);
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
        if (!Require(JsonTokenType.Number)) return false;
        return (!_reader.ValueSpan.StartsWith("-0"u8) && _reader.TryGetInt64(out value)) || Fail(ReadErrorKind.OutOfRange);
    }

    /// <inheritdoc/>
    public bool ReadBoolean(out bool value)
    {
        value = _reader.TokenType == JsonTokenType.True;
        return !Failed && (value || Require(JsonTokenType.False));
    }

    /// <inheritdoc/>
    public bool SkipValue()
    {
        if (Failed) return false;
        var depth = _reader.CurrentDepth;
        var isContainer = _reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject;
        if (!isContainer) return CheckString();
        do
        {
            if (!Advance() || !CheckString()) return false;
        }
        while (_reader.CurrentDepth > depth);
        return true;
    }

    /// <inheritdoc/>
    public bool RequireEnd()
    {
        if (Failed) return false;
        try
        {
            return !_reader.Read() || Fail(ReadErrorKind.TrailingText);
        }
        catch (JsonException)
        {
            return Fail(ReadErrorKind.TrailingText);
        }
    }

    private bool Require(JsonTokenType type) => !Failed && (_reader.TokenType == type || Fail(ReadErrorKind.WrongType));

    private bool Advance()
    {
        try
        {
            return _reader.Read() || Fail(ReadErrorKind.UnexpectedEnd);
        }
        catch (JsonException)
        {
            return Fail(ReadErrorKind.InvalidJson);
        }
    }

    private bool CheckString()
        => _reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || TakeString(out _);

    private bool TakeString(out JsonString value)
    {
        var start = ValueStart + 1;
        var raw = _source.Slice(start, _reader.ValueSpan.Length);
        var error = JsonText.CheckEscapes(raw.Span, out var escapes);
        value = new JsonString(raw, escapes);
        return error == ReadErrorKind.None || Fail(error);
    }
}
