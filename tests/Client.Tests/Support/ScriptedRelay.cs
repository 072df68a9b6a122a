using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Clients;

/// <summary>A relay that says what the test says, to one client.</summary>
internal sealed class ScriptedRelay : IMessageReceiver, IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();
    private readonly ConnectionOptions _options = new();
    private Connection? _connection;

    public ScriptedRelay() => _listener.Start();

    public Uri Uri => new($"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How the connection ended.</summary>
    public Task<ConnectionEnd> End { get; private set; } = Task.FromResult(default(ConnectionEnd));

    /// <summary>A client of this relay.</summary>
    public async Task<RelayClient> ConnectAsync(RelayClientOptions? options = null)
    {
        var accepting = AcceptAsync();
        var client = await RelayClient.ConnectAsync(Uri, options).Soon();
        await accepting.Soon();
        return client;
    }

    /// <summary>The client's next message.</summary>
    public Task<string> NextAsync() => _received.Reader.ReadAsync().Soon();

    public void Send(string text) => _connection!.TrySend(OutgoingMessage.Text(Encoding.UTF8.GetBytes(text))).ShouldBeTrue();

    /// <summary>Waits while the client is behind.</summary>
    public async Task SendPatientlyAsync(string text)
        => await _connection!.SendAsync(OutgoingMessage.Text(Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    public Task CloseAsync(ushort status, string reason = "")
        => _connection!.CloseAsync(new CloseStatus(status), reason, CancellationToken.None).Soon();

    public void HangUp() => _connection!.Abort();

    public void Dispose()
    {
        _connection?.Abort();
        _listener.Dispose();
    }

    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        => _received.Writer.WriteAsync(Encoding.UTF8.GetString(message.Span), cancellationToken);

    private async Task AcceptAsync()
    {
        var socket = await _listener.AcceptSocketAsync();
        var transport = new StreamTransport(new NetworkStream(socket, ownsSocket: true));
        (await ServerHandshake.AcceptAsync(transport, _options, CancellationToken.None)).Outcome.ShouldBe(HandshakeOutcome.Accepted);
        _connection = new Connection(transport, PeerRole.Server, _options);
        End = _connection.RunAsync(this, CancellationToken.None);
    }
}
