namespace NostrToolkit;

/// <summary>Who gets the messages of a <see cref="Connection"/>, one at a time and in order.</summary>
public interface IMessageReceiver
{
    /// <summary>Handles one text message. The next one is not read before the returned task ends.</summary>
    /// <param name="message">Valid UTF-8; valid memory until the returned task ends.</param>
    /// <param name="cancellationToken">The one that <see cref="Connection.RunAsync"/> was given.</param>
    ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
