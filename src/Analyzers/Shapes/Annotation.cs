namespace NostrToolkit.Analyzers;

/// <summary>The attributes that have code written for a type. Of two on one type the generators heed the first of this order.</summary>
internal enum Annotation
{
    /// <summary><c>[NostrMessage]</c>.</summary>
    Message,

    /// <summary><c>[NostrObject]</c>.</summary>
    Object,

    /// <summary><c>[NostrKind]</c>.</summary>
    Kind,

    /// <summary><c>[NostrTag]</c>.</summary>
    Tag,

    /// <summary><c>[MessageHandler]</c>.</summary>
    Handler,

    /// <summary><c>[NostrMatcher]</c>.</summary>
    Matcher,
}
