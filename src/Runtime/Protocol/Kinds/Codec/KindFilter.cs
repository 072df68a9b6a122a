namespace NostrToolkit;

/// <summary>Filters for events of one kind. Used by generated code.</summary>
public static class KindFilter
{
    /// <summary>Asks for all of them.</summary>
    public static Filter All(Kind kind) => new() { Kinds = new[] { kind } };

    /// <summary>Asks for those of any of these authors.</summary>
    public static Filter ByAuthor(Kind kind, ReadOnlySpan<PublicKey> authors) => All(kind) with { Authors = authors.ToArray() };

    /// <summary>Asks for those that have a tag with any of these values.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="letter">The name of the tag.</param>
    /// <param name="values">The values; none match nothing.</param>
    /// <param name="format">The text of a value.</param>
    public static Filter ByTag<T>(Kind kind, char letter, ReadOnlySpan<T> values, Func<T, string> format)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = format(values[i]);
        return All(kind) with { Tags = new Dictionary<char, IReadOnlyList<string>> { [letter] = texts } };
    }
}
