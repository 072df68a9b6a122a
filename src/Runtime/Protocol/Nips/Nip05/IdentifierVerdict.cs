namespace NostrToolkit;

/// <summary>What <see cref="Nip05.Check"/> found.</summary>
public enum IdentifierVerdict
{
    /// <summary>The domain maps the name to the key.</summary>
    Valid,

    /// <summary>The domain maps the name to another key.</summary>
    OtherKey,

    /// <summary>The domain does not have the name.</summary>
    NotListed,

    /// <summary>What the domain maps the name to is no key in lowercase hex.</summary>
    MalformedKey,

    /// <summary>What the domain answered is no such document.</summary>
    Unreadable,
}
