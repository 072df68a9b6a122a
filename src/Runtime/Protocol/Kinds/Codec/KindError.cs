namespace NostrToolkit;

/// <summary>Why an event could not be read as what its kind should say, and where.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Tag">The name of the tag it happened in; <see langword="null"/> outside of one.</param>
/// <param name="Element">The index of the tag's string that is wrong or missing, the name's being 0; 0 outside of one.</param>
/// <param name="Payload">What was wrong with the encrypted content, where that is the reason.</param>
public readonly record struct KindError(KindErrorKind Kind, string? Tag = null, int Element = 0, PayloadError Payload = default)
{
    /// <summary>A phrase for people, such as <c>tag p, element 1: malformed value</c>; never a part of the event.</summary>
    public override string ToString() => Kind switch
    {
        KindErrorKind.None => "no error",
        KindErrorKind.WrongKind => "another kind",
        KindErrorKind.MissingTag => $"tag {Tag}: missing",
        KindErrorKind.InvalidValue => $"tag {Tag}, element {Element}: malformed value",
        KindErrorKind.InvalidContent => "content: malformed",
        KindErrorKind.UndecryptableContent => $"content: cannot be decrypted ({Payload})",
        _ => "unreadable",
    };
}
