using Microsoft.Extensions.Time.Testing;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>A running connection, and the test as its peer, on a clock that stands still.</summary>
internal sealed class Session
{
    private readonly CancellationTokenSource _shutdown = new();

    public Session(
        PeerRole role = PeerRole.Server,
        Func<ConnectionOptions, ConnectionOptions>? configure = null,
        Func<ITransport, ITransport>? wrap = null)
    {
        Options = new ConnectionOptions { Time = Time, Limits = new WireLimits { MaxMessageBytes = 100_000 } };
        if (configure is not null) Options = configure(Options);
        var (ours, theirs) = MemoryTransport.Pair();
        Transport = ours;
        PeerTransport = theirs;
        Connection = new Connection(wrap?.Invoke(ours) ?? ours, role, Options);
        Peer = new Peer(theirs, role == PeerRole.Server ? PeerRole.Client : PeerRole.Server);
        Run = Connection.RunAsync(Inbox, _shutdown.Token);
    }

    public FakeTimeProvider Time { get; } = new();

    public ConnectionOptions Options { get; }

    public MemoryTransport Transport { get; }

    public MemoryTransport PeerTransport { get; }

    public Connection Connection { get; }

    public Peer Peer { get; }

    public Inbox Inbox { get; } = new();

    /// <summary>The connection's read loop.</summary>
    public Task<ConnectionEnd> Run { get; }

    public long RentedBytes => Options.Buffers.RentedBytes;

    public void ShutDown() => _shutdown.Cancel();

    public Task<bool> SendAsync(string text) => Connection.SendAsync(Text(text), CancellationToken.None).Soon();

    public bool TrySend(string text) => Connection.TrySend(Text(text));

    public Task CloseAsync(ushort status, string reason) => Connection.CloseAsync(new CloseStatus(status), reason, CancellationToken.None);

    /// <summary>A message in a lease, so that a test sees whether it goes back.</summary>
    public OutgoingMessage Text(string text)
    {
        var lease = Options.Buffers.Rent(System.Text.Encoding.UTF8.GetByteCount(text));
        System.Text.Encoding.UTF8.GetBytes(text, lease.Span);
        return OutgoingMessage.Text(lease);
    }

    /// <summary>What the loop returned, spelled like a frame; afterwards nothing is rented.</summary>
    public async Task<string> EndAsync()
    {
        var end = await Run.Soon();
        RentedBytes.ShouldBe(0);
        Connection.State.ShouldBe(ConnectionState.Closed);
        return $"{(end.ByPeer ? "peer" : "us")} {end.Status} {end.Reason}".TrimEnd();
    }
}
