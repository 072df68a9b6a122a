namespace NostrToolkit;

/// <summary>Why a message is none of negentropy's version 1 (NIP-77).</summary>
public enum NegentropyError
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It has no byte.</summary>
    Empty,

    /// <summary>Its first byte is no version, which are 0x60 to 0x6F.</summary>
    NoVersion,

    /// <summary>It is of another version. To an initiator that is the end; a responder has an answer to it.</summary>
    UnsupportedVersion,

    /// <summary>It ends in the middle of a range, or announces more ids than follow.</summary>
    Truncated,

    /// <summary>A number has more digits than it needs.</summary>
    PaddedNumber,

    /// <summary>A number or a time is 2^64 or more.</summary>
    NumberTooLarge,

    /// <summary>The prefix of a bound is longer than an id.</summary>
    PrefixTooLong,

    /// <summary>A range ends before the one in front of it.</summary>
    OutOfOrder,

    /// <summary>A range has a mode that version 1 does not know.</summary>
    UnknownMode,
}
