namespace NostrToolkit;

/// <summary>Why an entity could not be read, and where.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Position">The offset in characters from the start of the text of what is wrong, or of the end where something is missing.</param>
public readonly record struct EntityError(EntityErrorKind Kind, int Position)
{
    /// <summary>A phrase for people, such as <c>the checksum is wrong (character 57)</c>.</summary>
    public override string ToString() => Kind == EntityErrorKind.None ? "no error" : $"{Phrase} (character {Position})";

    private string Phrase => Kind switch
    {
        EntityErrorKind.TooLong => "too long",
        EntityErrorKind.TooShort => "too short",
        EntityErrorKind.InvalidCharacter => "a character that does not belong here",
        EntityErrorKind.MixedCase => "upper and lower case are mixed",
        EntityErrorKind.MissingSeparator => "no prefix and 1",
        EntityErrorKind.WrongChecksum => "the checksum is wrong",
        EntityErrorKind.InvalidPadding => "bits are left over",
        EntityErrorKind.UnknownPrefix => "an unknown prefix",
        EntityErrorKind.SecretInUri => "a secret key in a URI",
        EntityErrorKind.MissingScheme => "not a nostr: URI",
        EntityErrorKind.WrongLength => "the wrong length",
        EntityErrorKind.InvalidSecretKey => "not a secret key",
        EntityErrorKind.TruncatedField => "the data ends inside a field",
        EntityErrorKind.MissingField => "a field is missing",
        EntityErrorKind.DuplicateField => "a field is given twice",
        EntityErrorKind.InvalidText => "not text",
        EntityErrorKind.TooManyRelays => "too many relays",
        EntityErrorKind.KindOutOfRange => "a kind above 65535",
        _ => "unreadable",
    };
}
