namespace NostrToolkit.Wire;

/// <summary>Which escapes a JSON string was spelled with.</summary>
public enum JsonEscapes : byte
{
    /// <summary>None: the text is its own UTF-8.</summary>
    None,

    /// <summary>Only <c>\n \" \\ \r \t \b \f</c>: the spelling that NIP-01 hashes.</summary>
    Short,

    /// <summary><c>\/</c> or <c>\u....</c> as well: must be decoded before the text is hashed.</summary>
    Foreign,
}
