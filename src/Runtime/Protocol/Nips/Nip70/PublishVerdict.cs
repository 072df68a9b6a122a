namespace NostrToolkit;

/// <summary>Whether an event may be published as far as NIP-70 is concerned.</summary>
public enum PublishVerdict
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It is protected, and the client has not logged in: <c>auth-required</c>.</summary>
    AuthenticationRequired,

    /// <summary>It is protected, and the client has logged in, but not as its author: <c>restricted</c>.</summary>
    NotTheAuthor,

    /// <summary>It is a repost that holds a protected event: <c>blocked</c>.</summary>
    EmbedsProtected,
}
