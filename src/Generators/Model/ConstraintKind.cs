namespace NostrToolkit.Generators.Model;

/// <summary>The runtime's <c>Constraint</c>, member by member.</summary>
internal enum ConstraintKind
{
    /// <summary>Matching does not look at it.</summary>
    Nothing,

    /// <summary>The id is in a list.</summary>
    IdIsAnyOf,

    /// <summary>The author is in a list.</summary>
    AuthorIsAnyOf,

    /// <summary>The kind is in a list.</summary>
    KindIsAnyOf,

    /// <summary>A lower bound of time.</summary>
    CreatedAtIsAtLeast,

    /// <summary>An upper bound of time.</summary>
    CreatedAtIsAtMost,

    /// <summary>Tags of given letters have one of the values.</summary>
    TagsHaveAnyOf,

    /// <summary>Tags of given letters have all of the values.</summary>
    TagsHaveAllOf,
}
