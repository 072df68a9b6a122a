namespace NostrToolkit;

/// <summary>What an <see cref="EventVerifier"/> found.</summary>
public enum EventVerdict
{
    /// <summary>The id is the hash of the event, and the author signed it.</summary>
    Valid,

    /// <summary>The id is not the hash of the event, or of the text that the view gives as the event's own.</summary>
    WrongId,

    /// <summary>The id is right, but its signature is not the author's.</summary>
    BadSignature,
}
