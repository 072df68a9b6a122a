namespace NostrToolkit.Generators.Model;

/// <summary>What a member of a <c>[NostrKind]</c> stands for.</summary>
internal enum KindMemberRole
{
    /// <summary>The tags of one name.</summary>
    Tag,

    /// <summary>The content.</summary>
    Content,

    /// <summary>The content after decryption.</summary>
    EncryptedContent,

    /// <summary>The tags that nobody else took.</summary>
    OtherTags,
}
