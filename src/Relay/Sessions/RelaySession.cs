using Microsoft.Extensions.Logging;
using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

/// <summary>
/// The relay's side of one client: answers each message of NIP-01. The read loop never waits for storage: an event is
/// verified and queued, a query runs beside it, and the answers come when they are ready.
/// </summary>
[MessageHandler(Direction.ToRelay)]
internal sealed partial class RelaySession : IMessageReceiver, IDisposable
{
    private readonly RelayServer _relay;
    private readonly Connection _connection;
    private readonly HubClient _client;

    public RelaySession(RelayServer relay, Connection connection)
    {
        _relay = relay;
        _connection = connection;
        _client = new HubClient(connection);
    }

    /// <summary>Serves the client until it is gone.</summary>
    public Task<ConnectionEnd> RunAsync(CancellationToken cancellationToken) => _connection.RunAsync(this, cancellationToken);

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        => DispatchAsync(message, cancellationToken);

    /// <summary>Says what an operator should know of a client's end.</summary>
    public void Ended(ConnectionEnd end)
    {
        if (end == ConnectionEnd.TooSlow) LogTooSlow(_relay.Logger);
    }

    /// <summary>Ends the subscriptions of a client that is gone.</summary>
    public void Dispose() => _relay.Hub.Disconnect(_client);

    public void Reply<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>
        => _connection.TrySend(Encode(message));

    private OutgoingMessage Encode<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>
    {
        var writer = new LeaseWriter(_relay.Connections.Buffers);
        message.WriteTo(writer);
        return OutgoingMessage.Text(writer.Take());
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "A query failed: {Reason}")]
    private static partial void LogQueryFailed(ILogger logger, string reason, Exception exception);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "An event could not be stored: {Reason}")]
    private static partial void LogSaveFailed(ILogger logger, string reason, Exception exception);

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "An event was not stored: {Reason}")]
    private static partial void LogNotStored(ILogger logger, string reason);

    [LoggerMessage(EventId = 13, Level = LogLevel.Information, Message = "A client was cut off: it reads too slowly")]
    private static partial void LogTooSlow(ILogger logger);
}
