namespace NostrToolkit;

/// <summary>What a member of a filter asks of an event; see <see cref="ConstrainsAttribute"/>.</summary>
public enum Constraint
{
    /// <summary>Nothing: matching does not look at it (<c>limit</c>, <c>search</c>).</summary>
    Nothing,

    /// <summary>The id is one of a <c>JsonList&lt;EventId&gt;</c>.</summary>
    IdIsAnyOf,

    /// <summary>The author is one of a <c>JsonList&lt;PublicKey&gt;</c>.</summary>
    AuthorIsAnyOf,

    /// <summary>The kind is one of a <c>JsonList&lt;Kind&gt;</c>.</summary>
    KindIsAnyOf,

    /// <summary><c>created_at</c> is a <see cref="UnixTime"/> or later.</summary>
    CreatedAtIsAtLeast,

    /// <summary><c>created_at</c> is a <see cref="UnixTime"/> or earlier.</summary>
    CreatedAtIsAtMost,

    /// <summary>Of each letter of a <see cref="TagFilterList"/>, a tag has one of the values (NIP-01's <c>#t</c>).</summary>
    TagsHaveAnyOf,

    /// <summary>Of each letter of a <see cref="TagFilterList"/>, tags have all of the values (<c>&amp;t</c>, a common extension).</summary>
    TagsHaveAllOf,
}
