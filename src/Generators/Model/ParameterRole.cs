namespace NostrToolkit.Generators.Model;

/// <summary>What a positional parameter of a <c>[NostrObject]</c> receives.</summary>
internal enum ParameterRole
{
    /// <summary>One member of the object.</summary>
    Member,

    /// <summary>All members whose names start with a prefix.</summary>
    Prefix,

    /// <summary>The object's own text.</summary>
    SourceText,
}
