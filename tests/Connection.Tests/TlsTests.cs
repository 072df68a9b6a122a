using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>The same behind TLS, whose stream has its own way of being cut.</summary>
public sealed class TlsTests
{
    [Fact]
    public async Task Two_connections_talk_and_close()
    {
        var (left, right) = await ConnectAsync(new ConnectionOptions());
        var (server, client) = (new Inbox(), new Inbox());
        var ends = Task.WhenAll(left.RunAsync(server, CancellationToken.None), right.RunAsync(client, CancellationToken.None));
        var text = new string('x', 300_000);
        left.TrySend(OutgoingMessage.Text(System.Text.Encoding.UTF8.GetBytes(text))).ShouldBeTrue();
        (await client.NextAsync()).ShouldBe(text);
        await right.CloseAsync(CloseStatus.NormalClosure, "", CancellationToken.None).Soon();
        (await ends.Soon()).ShouldAllBe(static end => end.Status == CloseStatus.NormalClosure);
    }

    [Fact]
    public async Task A_peer_that_never_reads_is_cut_and_everything_goes_back()
    {
        var options = new ConnectionOptions();
        var (server, _) = await ConnectAsync(options);
        var run = server.RunAsync(new Inbox(), CancellationToken.None);
        while (server.TrySend(OutgoingMessage.Text(options.Buffers.Rent(100_000)))) { }
        (await run.Soon()).Reason.ShouldBe("the peer reads too slowly");
        options.Buffers.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_stays_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepting = AcceptAsync(listener);
        var uri = new Uri($"wss://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        var error = await Should.ThrowAsync<ConnectionException>(
            Connection.ConnectAsync(uri, new ConnectionOptions(), CancellationToken.None).Soon());
        error.InnerException.ShouldBeOfType<AuthenticationException>();
        (error.Category, error.IsRetriable).ShouldBe((ErrorCategory.Network, false));
        await Record.ExceptionAsync(() => accepting.Soon());
    }

    private static async Task<Stream> AcceptAsync(TcpListener listener) => await Tls.AcceptAsync(await listener.AcceptSocketAsync());

    private static async Task<(Connection Server, Connection Client)> ConnectAsync(ConnectionOptions options)
    {
        var sockets = await Loopback.ConnectAsync();
        var streams = await Task.WhenAll(Tls.AcceptAsync(sockets.ServerSocket), Tls.ConnectAsync(sockets.ClientSocket)).Soon();
        return (
            new Connection(new StreamTransport(streams[0]), PeerRole.Server, options),
            new Connection(new StreamTransport(streams[1]), PeerRole.Client, options));
    }
}
