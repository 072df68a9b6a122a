namespace NostrToolkit;

/// <summary>Who gets the messages of a <see cref="Connection"/>, one at a time and in order.</summary>
public interface IMessageReceiver
{
    /// <summary>Handles one text message. The next one is not read before the returned task ends.</summary>
    /// <param name="message">Valid UTF-8; valid memory until the returned task ends.</param>
    /// <param name="cancellationToken">The one that <see cref="Connection.RunAsync"/> was given.</param>
    ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Whether binary messages are wanted. Otherwise one closes the connection with 1003, as Nostr, which has none, wants it.</summary>
    bool AcceptsBinary => false;

    /// <summary>Handles one binary message, where <see cref="AcceptsBinary"/> says so.</summary>
    /// <param name="message">Valid memory until the returned task ends.</param>
    /// <param name="cancellationToken">The one that <see cref="Connection.RunAsync"/> was given.</param>
    ValueTask ReceiveBinaryAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => default;

    /// <summary>
    /// The peer has begun to close: its close frame is answered when the returned task ends, or after <see cref="ConnectionOptions.CloseTimeout"/>.
    /// For answers to earlier messages that are still to come: a peer reads until it has our close frame (RFC 6455 section 5.5.1).
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the time is over.</param>
    ValueTask FinishAsync(CancellationToken cancellationToken) => default;
}
