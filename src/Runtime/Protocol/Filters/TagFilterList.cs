using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A view of a filter's <c>#e</c>, <c>#p</c>, ... members, decoded one by one on demand. Equality is by bytes.</summary>
public readonly struct TagFilterList : IEquatable<TagFilterList>, IJsonMembers<TagFilterList>
{
    // From the first such member's name to the end of the last one's, whatever stands between them.
    private readonly ReadOnlyMemory<byte> _members;
    private readonly int _start;
    private readonly ulong _letters;

    private TagFilterList(ReadOnlyMemory<byte> members, int start, ulong letters)
    {
        _members = members;
        _start = start;
        _letters = letters;
    }

    /// <summary>The number of members.</summary>
    public int Count => System.Numerics.BitOperations.PopCount(_letters);

    /// <inheritdoc/>
    public static bool TryReadMember<TCursor>(ref TCursor cursor, in JsonString name, ref TagFilterList members)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var letter = LetterOf(name);
        if (letter == '\0') return cursor.Fail(ReadErrorKind.UnknownMember);
        var bit = 1UL << (letter - 'A');
        if ((members._letters & bit) != 0) return cursor.Fail(ReadErrorKind.DuplicateMember);
        // NIP-01: the values of #e and #p are ids and keys, in full.
        var read = letter is 'e' or 'p'
            ? JsonList<EventId>.TryRead(ref cursor, out _)
            : JsonList<JsonString>.TryRead(ref cursor, out _);
        if (!read) return false;
        var start = members._letters == 0 ? cursor.MemberStart : members._start;
        members = new TagFilterList(cursor.Slice(start, cursor.ValueEnd), start, members._letters | bit);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        Span<byte> name = [(byte)'#', 0];
        foreach (var tag in this)
        {
            name[1] = (byte)tag.Letter;
            sink.Name(name);
            tag.Values.WriteTo(ref sink);
        }
    }

    /// <summary>Decodes the members one after the other.</summary>
    public Enumerator GetEnumerator() => new(_members);

    /// <inheritdoc/>
    public bool Equals(TagFilterList other) => _members.Span.SequenceEqual(other._members.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TagFilterList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _letters.GetHashCode();

    // The x of "#x", however it is spelled; U+0000 for any other name.
    private static char LetterOf(in JsonString name)
    {
        // "\u0023\u0078" is the longest spelling.
        Span<byte> decoded = stackalloc byte[2];
        if (name.Raw.Length > 12 || name.Unescape(decoded) != 2 || decoded[0] != '#') return '\0';
        return char.IsAsciiLetter((char)decoded[1]) ? (char)decoded[1] : '\0';
    }

    /// <summary>Walks a <see cref="TagFilterList"/>.</summary>
    public ref struct Enumerator
    {
        private JsonCursor _cursor;

        internal Enumerator(ReadOnlyMemory<byte> members) => _cursor = JsonCursor.OverMembers(members);

        /// <summary>The member decoded last.</summary>
        public TagFilter Current { get; private set; }

        /// <summary>Decodes the next member, if there is one.</summary>
        public bool MoveNext()
        {
            while (_cursor.NextMember(out var name))
            {
                if (LetterOf(name) is not '\0' and var letter)
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
