using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of a filter's <c>#e</c>, <c>#p</c>, ... members, decoded one by one on demand; the sign before the letter may be another
/// in a filter of one's own (<c>&amp;t</c>), the same for all. Equality is by bytes.
/// </summary>
public readonly struct TagFilterList : IEquatable<TagFilterList>, IJsonMembers<TagFilterList>
{
    // From the first such member's name to the end of the last one's, whatever stands between them.
    private readonly ReadOnlyMemory<byte> _members;
    private readonly int _start;
    private readonly ulong _letters;
    private readonly byte _sign;

    private TagFilterList(ReadOnlyMemory<byte> members, int start, ulong letters, byte sign)
    {
        _members = members;
        _start = start;
        _letters = letters;
        _sign = sign;
    }

    /// <summary>The number of members.</summary>
    public int Count => System.Numerics.BitOperations.PopCount(_letters);

    /// <inheritdoc/>
    public static bool TryReadMember<TCursor>(ref TCursor cursor, in JsonString name, ref TagFilterList members)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var letter = LetterOf(name, out var sign);
        if (letter == '\0' || (members._letters != 0 && members._sign != sign)) return cursor.Fail(ReadErrorKind.UnknownMember);
        var bit = 1UL << (letter - 'A');
        if ((members._letters & bit) != 0) return cursor.Fail(ReadErrorKind.DuplicateMember);
        // NIP-01: the values of #e and #p are ids and keys, in full.
        var read = letter is 'e' or 'p'
            ? JsonList<EventId>.TryRead(ref cursor, out _)
            : JsonList<JsonString>.TryRead(ref cursor, out _);
        if (!read) return false;
        var start = members._letters == 0 ? cursor.MemberStart : members._start;
        members = new TagFilterList(cursor.Slice(start, cursor.ValueEnd), start, members._letters | bit, sign);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        Span<byte> name = [_sign, 0];
        foreach (var tag in this)
        {
            name[1] = (byte)tag.Letter;
            sink.Name(name);
            tag.Values.WriteTo(ref sink);
        }
    }

    /// <summary>Decodes the members one after the other.</summary>
    public Enumerator GetEnumerator() => new(_members, _sign);

    /// <inheritdoc/>
    public bool Equals(TagFilterList other) => _members.Span.SequenceEqual(other._members.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TagFilterList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _letters.GetHashCode();

    // The x of "#x", however it is spelled, and its sign, which is no letter; U+0000 for any other name.
    private static char LetterOf(in JsonString name, out byte sign)
    {
        // "\u0023\u0078" is the longest spelling.
        Span<byte> decoded = stackalloc byte[2];
        sign = 0;
        if (name.Raw.Length > 12 || name.Unescape(decoded) != 2 || !char.IsAsciiLetter((char)decoded[1])) return '\0';
        sign = decoded[0];
        return char.IsPunctuation((char)sign) && char.IsAscii((char)sign) ? (char)decoded[1] : '\0';
    }

    /// <summary>Walks a <see cref="TagFilterList"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;
        private readonly byte _sign;

        internal Enumerator(ReadOnlyMemory<byte> members, byte sign)
        {
            _cursor = JsonCursor.OverMembers(members);
            _sign = sign;
        }

        /// <summary>The member decoded last.</summary>
        public TagFilter Current { get; private set; }

        /// <summary>Decodes the next member, if there is one.</summary>
        public bool MoveNext()
        {
            while (_cursor.NextMember(out var name))
            {
                if (LetterOf(name, out var sign) is not '\0' and var letter && sign == _sign)
                {
                    if (!JsonList<JsonString>.TryRead(ref _cursor, out var values)) return false;
                    Current = new TagFilter(letter, values);
                    return true;
                }
                if (!_cursor.SkipValue()) return false;
            }
            return false;
        }
    }
}
