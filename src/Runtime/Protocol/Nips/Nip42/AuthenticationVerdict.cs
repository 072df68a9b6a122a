namespace NostrToolkit;

/// <summary>What <see cref="Nip42.Check"/> found.</summary>
public enum AuthenticationVerdict
{
    /// <summary>The author has answered the challenge.</summary>
    Valid,

    /// <summary>The kind is not 22242.</summary>
    WrongKind,

    /// <summary>It was made too long ago, or is to be made.</summary>
    WrongTime,

    /// <summary>The <c>challenge</c> tag is missing or another one's.</summary>
    WrongChallenge,

    /// <summary>The <c>relay</c> tag is missing, no relay's URL, or names another host.</summary>
    WrongRelay,
}
