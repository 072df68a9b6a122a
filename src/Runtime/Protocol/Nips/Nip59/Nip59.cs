namespace NostrToolkit;

/// <summary>
/// NIP-59: an unsigned event (rumor), sealed by its author for one recipient, wrapped by a key that is used once. Who sees the wrap learns
/// the recipient and the size.
/// </summary>
public static partial class Nip59
{
    /// <summary>The kind of a seal.</summary>
    public static Kind SealKind => 13;

    /// <summary>The kind of a wrap that relays keep.</summary>
    public static Kind WrapKind => 1059;

    /// <summary>The kind of a wrap that relays only forward.</summary>
    public static Kind EphemeralWrapKind => 21059;

    /// <summary>Whether the kind is one of the two of wraps.</summary>
    public static bool IsWrap(Kind kind) => kind == WrapKind || kind == EphemeralWrapKind;
}
