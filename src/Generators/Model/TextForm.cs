namespace NostrToolkit.Generators.Model;

/// <summary>How a value becomes of the strings of a tag, or of a content.</summary>
internal enum TextForm
{
    /// <summary>As the text that it is.</summary>
    Text,

    /// <summary>By an overload of the runtime's <c>TagText</c>.</summary>
    BuiltIn,

    /// <summary>By an <c>ITagConverter</c>.</summary>
    Converter,

    /// <summary>By the names of an enumeration.</summary>
    Enumeration,

    /// <summary>Of all strings of a tag, by an <c>INostrTag</c>.</summary>
    WholeTag,

    /// <summary>By a <c>JsonSerializerContext</c>.</summary>
    Json,
}
