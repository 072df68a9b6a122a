using NostrToolkit.Wire;

namespace NostrToolkit;

public readonly partial struct TagList
{
    /// <summary>The value of the first tag of this name, empty if it has none; <see langword="null"/> if there is no such tag.</summary>
    internal JsonString? FirstValue(ReadOnlySpan<byte> name)
    {
        foreach (var tag in this)
            if (tag.Name.TextEquals(name)) return tag.Value;
        return null;
    }

    /// <summary>Whether a <c>p</c> tag names this key.</summary>
    internal bool Mentions(PublicKey key)
    {
        Bytes32 named = default;
        foreach (var tag in this)
            if (tag.IsNamed('p') && HexDigits.TryDecode(tag.Value, named) && named.Equals(key.Bytes)) return true;
        return false;
    }
}
