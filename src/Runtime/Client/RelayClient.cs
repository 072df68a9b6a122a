using System.Collections.Concurrent;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// One connection to one relay: publish and await the typed OK, subscribe as an async stream. Events are verified before
/// anyone sees them.
/// </summary>
/// <remarks>Threading: every member is safe at any time from any thread.</remarks>
[MessageHandler(Direction.ToClient)]
// A client that does not log in leaves challenges alone: what needs a login is refused with auth-required, which its caller sees (NIP-42).
[Ignores(typeof(AuthChallengeMessage))]
// Answers to what this client never sends, COUNT and NEG-OPEN.
[Ignores(typeof(CountResultMessage))]
[Ignores(typeof(NegReplyMessage))]
[Ignores(typeof(NegErrorMessage))]
public sealed partial class RelayClient : IAsyncDisposable
{
    private readonly Connection _connection;
    private readonly RelayClientOptions _options;
    private readonly EventVerifier _verifier;
    private readonly PendingPublishes _publishing = new();
    private readonly ConcurrentDictionary<SubscriptionId, RelaySubscription> _subscriptions = new();
    private readonly Task _running;
    private ConnectionException? _end;
    private long _rejectedCount;
    private int _lastSubscription;

    private RelayClient(Uri uri, Connection connection, RelayClientOptions options)
    {
        Uri = uri;
        _connection = connection;
        _options = options;
        _verifier = new EventVerifier(options.Signatures);
        _running = RunAsync();
    }

    /// <summary>The relay's address.</summary>
    public Uri Uri { get; }

    /// <summary>Where the connection is in its life.</summary>
    public ConnectionState State => _connection.State;

    /// <summary>
    /// How many messages of the relay were dropped: unreadable, of an unknown name, not verified, or not what their subscription asks
    /// for. A message that this client has no use for, such as AUTH, is none of these.
    /// </summary>
    public long RejectedCount => Interlocked.Read(ref _rejectedCount);

    /// <summary>Connects.</summary>
    /// <param name="uri">A <c>ws</c> or <c>wss</c> address.</param>
    /// <param name="options">How the client behaves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ConnectionException">The connection was not made; see its category and whether it is retriable.</exception>
    public static async Task<RelayClient> ConnectAsync(Uri uri, RelayClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RelayClientOptions();
        return new RelayClient(uri, await Connection.ConnectAsync(uri, options.Connection, cancellationToken).ConfigureAwait(false), options);
    }

    /// <summary>Closes the connection with 1000. Open subscriptions and publishes end with a <see cref="ConnectionException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        var closing = _connection.CloseAsync(CloseStatus.NormalClosure, "", CancellationToken.None);
        // Before the read loop ends, not after: it may be waiting for a reader that will never come back.
        End(new ConnectionException(
            ErrorCategory.Application, $"The connection to {Uri} was closed on this side.", isRetriable: false, CloseStatus.NormalClosure));
        await closing.ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        try
        {
            var end = await _connection.RunAsync(this, CancellationToken.None).ConfigureAwait(false);
            var who = end.ByPeer ? $"{Uri} closed the connection" : $"The connection to {Uri} was closed on this side";
            End(new ConnectionException(
                CategoryOf(end.Status), $"{who}: {end.Status} {end.Reason}".TrimEnd(), IsRetriable(end.Status), end.Status));
        }
        catch (Exception e)
        {
            End(new ConnectionException(ErrorCategory.Internal, $"The connection to {Uri} failed: {e.Message}", isRetriable: true, innerException: e));
        }
    }

    // A lost connection, a server that goes, restarts or is busy come back; a broken protocol does not.
    private static bool IsRetriable(CloseStatus status) => status.Code is 1000 or 1001 or 1006 or 1011 or 1012 or 1013;

    private static ErrorCategory CategoryOf(CloseStatus status) => status.Code switch
    {
        1006 => ErrorCategory.Network,
        1002 or 1003 or 1007 or 1009 or 1010 => ErrorCategory.Protocol,
        _ => ErrorCategory.Application,
    };

    private void End(ConnectionException end)
    {
        // What ended it first is why.
        end = Interlocked.CompareExchange(ref _end, end, null) ?? end;
        _publishing.End(end);
        foreach (var (id, _) in _subscriptions)
            if (_subscriptions.TryRemove(id, out var subscription)) subscription.Complete(end);
    }

    private async ValueTask SendAsync<TMessage>(TMessage message, CancellationToken cancellationToken)
        where TMessage : struct, INostrMessage<TMessage>
    {
        if (!await _connection.SendAsync(Encode(message), cancellationToken).ConfigureAwait(false))
            throw Volatile.Read(ref _end) ?? new ConnectionException(ErrorCategory.Network, $"The connection to {Uri} is closing.", isRetriable: true);
    }

    private OutgoingMessage Encode<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>
    {
        var writer = new LeaseWriter(_options.Connection.Buffers);
        message.WriteTo(writer);
        return OutgoingMessage.Text(writer.Take());
    }
}
