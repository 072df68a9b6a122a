namespace NostrToolkit;

/// <summary>Relay lists (NIP-65): where an author writes, and where others reach them.</summary>
public static class Nip65
{
    /// <summary>The kind of a relay list: 10002.</summary>
    public static Kind ListKind => RelayListMetadata.Kind;
}
