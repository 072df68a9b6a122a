using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What the codecs of all objects share.</summary>
public static class ObjectMembers
{
    // An error quotes the sender's own member name, but not more of it than a person reads.
    private const int MaxQuotedBytes = 32;

    /// <summary>Notes that a member was seen.</summary>
    /// <param name="seen">One bit for each member.</param>
    /// <param name="member">The member's number; negative for one without a number, which is never a duplicate.</param>
    /// <returns><see langword="false"/> if it was seen before.</returns>
    public static bool Once(ref uint seen, int member)
    {
        if (member < 0) return true;
        var bit = 1u << member;
        var isFirst = (seen & bit) == 0;
        seen |= bit;
        return isFirst;
    }

    /// <summary>Whether a member's name starts with a prefix, however it is spelled.</summary>
    /// <param name="name">The name.</param>
    /// <param name="prefix">The decoded prefix: ASCII.</param>
    public static bool HasPrefix(in JsonString name, ReadOnlySpan<byte> prefix)
    {
        var raw = name.Raw.Span;
        if (name.Escapes == JsonEscapes.None) return raw.StartsWith(prefix);
        Span<byte> decoded = stackalloc byte[1];
        foreach (var expected in prefix)
        {
            // A character of ASCII is itself, "\n" or "\u000a".
            var length = raw is not [(byte)'\\', ..] ? 1 : raw[1] == 'u' ? 6 : 2;
            if (raw.IsEmpty || (length == 6 && !raw[2..].StartsWith("00"u8))) return false;
            if (JsonText.Unescape(raw[..length], decoded) != 1 || decoded[0] != expected) return false;
            raw = raw[length..];
        }
        return true;
    }

    /// <summary>Fails because of a member that the object does not have.</summary>
    public static bool FailUnknown<TCursor>(ref TCursor cursor, in JsonString name)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.Fail(ReadErrorKind.UnknownMember, Quote(name));

    /// <summary>Adds to an error the name that the sender gave the member.</summary>
    public static bool FailIn<TCursor>(ref TCursor cursor, in JsonString name)
        where TCursor : struct, IJsonCursor, allows ref struct
        => cursor.FailIn(Quote(name));

    private static string Quote(in JsonString name)
    {
        var raw = name.Raw.Span;
        if (raw.Length <= MaxQuotedBytes) return System.Text.Encoding.UTF8.GetString(raw);
        var length = MaxQuotedBytes;
        // Not in the middle of a character.
        while ((raw[length] & 0xC0) == 0x80) length--;
        return System.Text.Encoding.UTF8.GetString(raw[..length]) + "…";
    }
}
