namespace NostrToolkit.Wire;

/// <summary>Why a JSON text could not be read, and where.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Position">
/// The offset in bytes from the start of the text: of the first byte that breaks the syntax, otherwise of the value that is wrong, or of
/// the bracket that ends what lacks one.
/// </param>
/// <param name="Member">The object member it happened in, or <see langword="null"/> outside of one.</param>
public readonly record struct ReadError(ReadErrorKind Kind, int Position, string? Member = null)
{
    /// <summary>Whether the bytes are no JSON text at all, as opposed to one of the wrong shape.</summary>
    public bool IsSyntax => Kind is >= ReadErrorKind.UnexpectedEnd and <= ReadErrorKind.TrailingText;

    /// <summary>A phrase for people, such as <c>created_at: not an integer in range (byte 91)</c>.</summary>
    public override string ToString() => Kind switch
    {
        ReadErrorKind.None => "no error",
        _ when Member is null => $"{Phrase} (byte {Position})",
        _ => $"{Member}: {Phrase} (byte {Position})",
    };

    private string Phrase => Kind switch
    {
        ReadErrorKind.UnexpectedEnd => "unexpected end of the text",
        ReadErrorKind.InvalidJson => "not JSON",
        ReadErrorKind.InvalidUtf8 => "not UTF-8",
        ReadErrorKind.LoneSurrogate => "lone surrogate",
        ReadErrorKind.TooDeep => "nested too deep",
        ReadErrorKind.TrailingText => "text after the end",
        ReadErrorKind.WrongType => "wrong type",
        ReadErrorKind.InvalidValue => "malformed value",
        ReadErrorKind.OutOfRange => "not an integer in range",
        ReadErrorKind.WrongName => "unexpected message name",
        ReadErrorKind.MissingElement => "missing element",
        ReadErrorKind.MissingMember => "missing",
        ReadErrorKind.DuplicateMember => "given twice",
        ReadErrorKind.UnknownMember => "unknown member",
        ReadErrorKind.TooLong => "text too long",
        _ => "unreadable",
    };
}
