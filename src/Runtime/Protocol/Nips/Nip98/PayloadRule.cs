namespace NostrToolkit;

/// <summary>What <see cref="Nip98.Check"/> makes of the hash of the body.</summary>
public enum PayloadRule
{
    /// <summary>A hash that is given must be right: NIP-98 wants one ("SHOULD") with a body.</summary>
    IfPresent,

    /// <summary>There must be one, and it must be right, as in NIP-86.</summary>
    Required,

    /// <summary>It is not looked at: the body is checked elsewhere, or was not read.</summary>
    Ignored,
}
