using Microsoft.Extensions.Logging;
using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

/// <summary>What all connections of one relay share, and the way a new one is served.</summary>
public sealed class RelayServer : ICommitObserver
{
    private int _connectionCount;
    private string? _trouble;

    /// <summary>A relay over a store.</summary>
    /// <param name="store">Keeps the events; stays the caller's.</param>
    /// <param name="signatures">Checks them.</param>
    /// <param name="options">How the relay runs.</param>
    /// <param name="logger">Gets what an operator should know.</param>
    /// <param name="time">The clock of all timeouts; the system's if none is given.</param>
    /// <exception cref="ArgumentException">The limits contradict each other, or the store's: NIP-11 would promise what is not kept.</exception>
    public RelayServer(
        IEventStore store, ISignatureVerifier signatures, RelayOptions options, ILogger<RelayServer> logger, TimeProvider? time = null)
    {
        if (options.Limits.FindFault() is { } fault) throw new ArgumentException(fault);
        if (options.Limits.MaxLimit > store.MaxLimit)
            throw new ArgumentException($"MaxLimit is {options.Limits.MaxLimit}, but {store.Name} finds {store.MaxLimit} events for a filter at most.");
        Store = store;
        Options = options;
        Logger = logger;
        Verifier = new EventVerifier(signatures);
        Connections = new ConnectionOptions
        {
            Limits = new WireLimits
            {
                MaxMessageBytes = options.Limits.MaxMessageLength,
                MaxInflatedBytes = options.Limits.MaxMessageLength,
            },
            MaxQueuedBytes = options.Limits.MaxQueuedBytes,
            SendTimeout = options.Limits.SendTimeout,
            Upgrade = new UpgradePolicy { Deflate = options.Compression ? DeflateOptions.Default : null },
            Time = time ?? TimeProvider.System,
        };
        Hub.StartAfter(store.Observe(this));
    }

    /// <summary>How the relay runs.</summary>
    public RelayOptions Options { get; }

    /// <summary>How its connections behave.</summary>
    public ConnectionOptions Connections { get; }

    /// <summary>Keeps the events.</summary>
    public IEventStore Store { get; }

    /// <summary>Checks the events.</summary>
    public EventVerifier Verifier { get; }

    /// <summary>Delivers live events.</summary>
    public Hub Hub { get; } = new();

    /// <summary>The number of connections, those still in their handshake included.</summary>
    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    internal ILogger Logger { get; }

    /// <summary>Serves one client until it is gone.</summary>
    /// <param name="transport">A connection whose WebSocket handshake is done.</param>
    /// <param name="agreement">What the handshake came to.</param>
    /// <param name="cancellationToken">Closes it with 1001 (going away).</param>
    public async Task ServeAsync(ITransport transport, UpgradeResponse agreement, CancellationToken cancellationToken)
    {
        using var session = Open(transport, agreement);
        session.Ended(await session.RunAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Fan-out comes after the commit, in its order.</summary>
    void ICommitObserver.Committed(VerifiedEvent verified, long sequence) => Hub.Publish(verified, sequence);

    internal RelaySession Open(ITransport transport, UpgradeResponse agreement)
        => new(this, new Connection(transport, PeerRole.Server, Connections, agreement));

    /// <summary>Counts a new connection; <see langword="false"/> if there are too many.</summary>
    internal bool TryEnter()
    {
        if (Interlocked.Increment(ref _connectionCount) <= Options.MaxConnections) return true;
        Leave();
        return false;
    }

    /// <summary>Notes how the last save went, and says whether that is worth a line: trouble that was not there before.</summary>
    internal bool IsNewTrouble(string? reason) => Interlocked.Exchange(ref _trouble, reason) != reason && reason is not null;

    internal void Leave() => Interlocked.Decrement(ref _connectionCount);
}
