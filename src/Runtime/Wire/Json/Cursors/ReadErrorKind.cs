namespace NostrToolkit.Wire;

/// <summary>What was wrong with a JSON text.</summary>
public enum ReadErrorKind : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>The text ends inside a value.</summary>
    UnexpectedEnd,

    /// <summary>The text breaks the grammar of RFC 8259.</summary>
    InvalidJson,

    /// <summary>The bytes are no UTF-8 (RFC 3629).</summary>
    InvalidUtf8,

    /// <summary>A <c>\u</c> escape names half of a surrogate pair, which is no Unicode scalar.</summary>
    LoneSurrogate,

    /// <summary>Arrays or objects are nested deeper than <see cref="JsonCursor.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>Something follows the end of the value.</summary>
    TrailingText,

    /// <summary>A value has another JSON type than its place asks for.</summary>
    WrongType,

    /// <summary>A value has the right JSON type, but not the form its place asks for (hex digits, say).</summary>
    InvalidValue,

    /// <summary>A number is no integer, or does not fit its range.</summary>
    OutOfRange,

    /// <summary>The first element is not the expected name.</summary>
    WrongName,

    /// <summary>An array ends before a required element.</summary>
    MissingElement,

    /// <summary>An object lacks a required member.</summary>
    MissingMember,

    /// <summary>An object has the same member twice.</summary>
    DuplicateMember,

    /// <summary>An object has a member that its type does not know and does not ignore.</summary>
    UnknownMember,

    /// <summary>The text is longer than its reader takes.</summary>
    TooLong,
}
