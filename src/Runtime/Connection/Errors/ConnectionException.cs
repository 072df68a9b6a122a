using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A connection could not be made, or ended while it was needed. What to do next is data, not a type to catch.</summary>
/// <param name="category">Where the error comes from.</param>
/// <param name="message">One sentence for people.</param>
/// <param name="isRetriable">Whether the same call may succeed later.</param>
/// <param name="closeStatus">The status that ended the connection, if one did.</param>
/// <param name="innerException">The cause, if it was an exception.</param>
public sealed class ConnectionException(
    ErrorCategory category, string message, bool isRetriable, CloseStatus? closeStatus = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Where the error comes from.</summary>
    public ErrorCategory Category { get; } = category;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsRetriable { get; } = isRetriable;

    /// <summary>The status that ended the connection, if one did.</summary>
    public CloseStatus? CloseStatus { get; } = closeStatus;
}
