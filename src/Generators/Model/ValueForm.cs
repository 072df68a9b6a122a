namespace NostrToolkit.Generators.Model;

/// <summary>How a value is read and written.</summary>
internal enum ValueForm
{
    /// <summary>By its own type, an <c>IJsonValue</c>.</summary>
    Value,

    /// <summary>As all remaining elements, an <c>IJsonTail</c>.</summary>
    Tail,

    /// <summary>As <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>As a <see cref="long"/>.</summary>
    Int64,
}
