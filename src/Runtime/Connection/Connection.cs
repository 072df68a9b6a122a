using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// One WebSocket connection after its handshake, server or client side: a read loop that hands over whole messages, and
/// a write turn that any number of threads may ask for. Knows no Nostr.
/// </summary>
/// <remarks>
/// Threading: <see cref="RunAsync"/> is called once; every other member is safe at any time from any thread, also under a
/// caller's lock: neither the receiver nor whoever waits for <see cref="RunAsync"/> ever runs inside of it. While the peer
/// is idle a connection holds no buffer and no timer.
/// </remarks>
public sealed partial class Connection
{
    private readonly ITransport _transport;
    private readonly ConnectionOptions _options;
    private readonly PeerRole _role;

    // Guards the state, its end, the queue and the turn. The state may be read without it.
    private readonly Lock _gate = new();
    private volatile ConnectionState _state;

    // One signal for all who wait: for room in the queue, the end of the turn, the end of the connection. They look for
    // themselves which it was. Made only when somebody waits.
    private TaskCompletionSource? _change;

    /// <summary>A connection over a transport on which the handshake is done.</summary>
    /// <param name="transport">Carries the bytes; the connection ends it.</param>
    /// <param name="role">Which side we are.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="agreement">What the handshake came to; if it is left out, no sub-protocol and no compression.</param>
    public Connection(ITransport transport, PeerRole role, ConnectionOptions options, UpgradeResponse agreement = default)
    {
        SubProtocol = agreement.SubProtocol;
        Deflate = agreement.Deflate;
        _transport = transport;
        _options = options;
        _role = role;
        _reader = new MessageReader(role, options.Buffers, options.Limits, Deflate);
        _writer = Deflate is null ? MessageWriter.Plain : new MessageWriter(options.Buffers, Deflate);
    }

    /// <summary>The sub-protocol that the handshake agreed on; null: none.</summary>
    public string? SubProtocol { get; }

    /// <summary>The compression that the handshake agreed on; null: none.</summary>
    public DeflateAgreement? Deflate { get; }

    /// <summary>Where the connection is in its life.</summary>
    public ConnectionState State => _state;

    // Both with the gate held. The continuations run elsewhere, never under the gate.
    private Task NextChange() => (_change ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void SignalChange()
    {
        _change?.TrySetResult();
        _change = null;
    }
}
