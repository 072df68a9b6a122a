using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire;

/// <summary>
/// The hot path of reading: a cursor over a text whose quotes were all found beforehand, so that no string is searched for its end.
/// It reads well-formed texts in the spelling that senders use. Anything else makes it give up without saying why, and
/// <see cref="JsonCursor"/> reads the text again. <see cref="WholeJson"/> does both.
/// </summary>
public ref partial struct IndexedCursor : IJsonCursor
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly ref readonly byte _text;
    private readonly ref readonly ulong _quotes;
    private readonly int _length;
    private readonly bool _hasBackslashes;
    private readonly bool _hasForeignEscapes;
    private int _position;
    private int _valueStart;
    private int _memberStart;
    private int _memberEnd;
    private int _depth;

    // Whether the container just entered has given no element yet: decides if a comma must come first.
    private bool _first;
    private bool _failed;

    internal IndexedCursor(ReadOnlyMemory<byte> source, ReadOnlySpan<byte> text, JsonIndex index)
    {
        _source = source;
        _text = ref MemoryMarshal.GetReference(text);
        _quotes = ref MemoryMarshal.GetReference(index.Quotes);
        _length = text.Length;
        _hasBackslashes = index.HasBackslashes;
        _hasForeignEscapes = index.HasForeignEscapes;
        // White space of other kinds, a byte order mark, and mistakes are read the other way.
        _failed = index.HasControls
            || (index.HasNonAscii && !Utf8Text.IsValid(text))
            || (index.HasForeignEscapes && JsonText.CheckEscapes(text, out _) != ReadErrorKind.None);
        SkipSpaces();
        _valueStart = _position;
    }

    /// <summary>Always <see langword="default"/>: who wants to know reads the text with a <see cref="JsonCursor"/>.</summary>
    public readonly ReadError Error => default;

    /// <inheritdoc/>
    public readonly bool Failed => _failed;

    /// <inheritdoc/>
    public readonly int ValueStart => _valueStart;

    /// <inheritdoc/>
    public readonly int ValueEnd => _position;

    /// <inheritdoc/>
    public readonly int MemberStart => _memberStart;

    /// <inheritdoc/>
    public readonly JsonString MemberName => _memberEnd == 0 ? default : StringOf(_memberStart + 1, _memberEnd);

    /// <inheritdoc/>
    public bool Fail(ReadErrorKind kind, string? member = null) => GiveUp();

    /// <inheritdoc/>
    public bool FailIn(string member) => GiveUp();

    /// <inheritdoc/>
    public readonly ReadOnlyMemory<byte> Slice(int start, int end) => _source[start..end];

    /// <summary>Whether the text can still be read; its UTF-8 was checked at first.</summary>
    public readonly bool RequireUtf8() => !_failed;

    /// <inheritdoc/>
    public bool RequireEnd()
    {
        SkipSpaces();
        return !_failed && _position == _length;
    }

    private bool GiveUp()
    {
        _failed = true;
        return false;
    }

    /// <summary>The byte at a place, or 0 behind the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int position) => (uint)position < (uint)_length ? Unsafe.Add(ref Unsafe.AsRef(in _text), position) : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpaces()
    {
        while (At(_position) == ' ') _position++;
    }

    /// <summary>The first quote that ends a string from a place in it on; the length of the text if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int NextQuote(int from)
    {
        var bits = Unsafe.Add(ref Unsafe.AsRef(in _quotes), from >> 6) >> from;
        return bits != 0 ? from + System.Numerics.BitOperations.TrailingZeroCount(bits) : NextQuoteBehind(from >> 6);
    }

    private readonly int NextQuoteBehind(int word)
    {
        var last = _length >> 6;
        while (word < last)
        {
            var bits = Unsafe.Add(ref Unsafe.AsRef(in _quotes), ++word);
            if (bits != 0) return (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
        }
        return _length;
    }
}
