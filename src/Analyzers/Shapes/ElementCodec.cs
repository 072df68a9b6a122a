namespace NostrToolkit.Analyzers;

/// <summary>How the type of an element is read and written.</summary>
internal enum ElementCodec
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As one JSON value: <see langword="bool"/>, <see langword="long"/>, an <c>IJsonValue</c>.</summary>
    Value,

    /// <summary>As all elements that are left, an <c>IJsonTail</c>.</summary>
    Tail,

    /// <summary>As all members whose names have a prefix, an <c>IJsonMembers</c>.</summary>
    Members,

    /// <summary>The type does not exist, which the compiler reports.</summary>
    Unknown,
}
