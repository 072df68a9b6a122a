namespace NostrToolkit;

/// <summary>Why an event could not be read as what its kind should say.</summary>
public enum KindErrorKind : byte
{
    /// <summary>Nothing was wrong.</summary>
    None,

    /// <summary>The event is of another kind.</summary>
    WrongKind,

    /// <summary>A tag is missing that must be there.</summary>
    MissingTag,

    /// <summary>A string of a tag is malformed, or is missing.</summary>
    InvalidValue,

    /// <summary>The content is malformed.</summary>
    InvalidContent,

    /// <summary>The content cannot be decrypted; see <see cref="KindError.Payload"/>.</summary>
    UndecryptableContent,
}
