using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>Whole tags: as strings, which is how an <see cref="UnsignedEvent"/> has them, or as what they say. Used by generated code.</summary>
public static class WholeTag
{
    /// <summary>All strings of a tag, its name first.</summary>
    public static IReadOnlyList<string> ToStrings(in Tag tag)
    {
        var strings = new string[tag.Count];
        var count = 0;
        foreach (var text in tag) strings[count++] = text.ToString();
        return strings;
    }

    /// <summary>What a tag says.</summary>
    public static bool TryRead<T>(in Tag tag, [MaybeNullWhen(false)] out T value, out int element)
        where T : INostrTag<T>
        => T.TryRead(tag, out value, out element);

    /// <summary>The tag that says it.</summary>
    public static IReadOnlyList<string> Write<T>(T value, string name)
        where T : INostrTag<T>
        => value.ToTag(name);
}
