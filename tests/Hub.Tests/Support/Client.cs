using System.IO.Pipelines;
using NostrToolkit.Tests.Connections;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Hubs;

/// <summary>A client of the hub, and the test at the other end of its connection.</summary>
internal sealed class Client
{
    // Never makes a sender wait: what a peer has not read yet is for the test to look at.
    private static readonly PipeOptions Unbounded = new(pauseWriterThreshold: 0);

    private readonly Peer _peer;

    public Client(Func<ITransport, ITransport>? wrap = null, ConnectionOptions? options = null)
    {
        var (ours, theirs) = MemoryTransport.Pair(Unbounded);
        Connection = new Connection(wrap?.Invoke(ours) ?? ours, PeerRole.Server, options ?? new ConnectionOptions());
        Member = new HubClient(Connection);
        _peer = new Peer(theirs, PeerRole.Client);
    }

    public Connection Connection { get; }

    public HubClient Member { get; }

    public Task<string> NextAsync() => _peer.ReadAsync();

    /// <summary>What came so far, in order. Only for what was sent on this thread.</summary>
    public async Task<List<string>> ReceivedAsync()
    {
        Connection.TrySend(OutgoingMessage.Text("so far"u8.ToArray()));
        var all = new List<string>();
        while (await NextAsync() is var text and not "Text so far") all.Add(text);
        return all;
    }
}
