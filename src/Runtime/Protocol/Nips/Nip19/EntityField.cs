namespace NostrToolkit;

/// <summary>The types of the fields (TLV: type, length, value) that NIP-19 names. A byte, because a stranger may send any.</summary>
internal static class EntityField
{
    /// <summary>A key, an id or an identifier: what the entity is about.</summary>
    public const byte Special = 0;

    public const byte Relay = 1;

    public const byte Author = 2;

    /// <summary>32 bits, big-endian.</summary>
    public const byte Kind = 3;
}
