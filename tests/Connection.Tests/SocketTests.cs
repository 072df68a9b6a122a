using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>The same over real sockets, where the kernel has its say.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task Two_connections_talk_and_close()
    {
        using var sockets = await Loopback.ConnectAsync();
        var options = new ConnectionOptions();
        var (server, client) = (new Inbox(), new Inbox());
        var left = new Connection(sockets.Server, PeerRole.Server, options);
        var right = new Connection(sockets.Client, PeerRole.Client, options);
        var ends = Task.WhenAll(left.RunAsync(server, CancellationToken.None), right.RunAsync(client, CancellationToken.None));
        var text = new string('x', 300_000);
        left.TrySend(OutgoingMessage.Text(System.Text.Encoding.UTF8.GetBytes(text))).ShouldBeTrue();
        right.TrySend(OutgoingMessage.Text("hello"u8.ToArray())).ShouldBeTrue();
        (await client.NextAsync()).ShouldBe(text);
        (await server.NextAsync()).ShouldBe("hello");
        await right.CloseAsync(CloseStatus.NormalClosure, "done", CancellationToken.None).Soon();
        (await ends.Soon()).ShouldBe(
        [
            new ConnectionEnd(CloseStatus.NormalClosure, "done", ByPeer: true),
            new ConnectionEnd(CloseStatus.NormalClosure, "done", ByPeer: false),
        ]);
        options.Buffers.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_peer_that_goes_on_sending_megabytes_still_reads_why()
    {
        using var sockets = await Loopback.ConnectAsync();
        var run = new Connection(sockets.Server, PeerRole.Server, new ConnectionOptions()).RunAsync(new Inbox(), CancellationToken.None);
        await BadPeer.SendAndReadAsync(sockets.ClientSocket);
        (await run.Soon()).Status.ShouldBe(CloseStatus.ProtocolError);
    }

    [Fact]
    public async Task A_peer_that_never_reads_is_cut_and_everything_goes_back()
    {
        using var sockets = await Loopback.ConnectAsync();
        var options = new ConnectionOptions();
        var connection = new Connection(sockets.Server, PeerRole.Server, options);
        var run = connection.RunAsync(new Inbox(), CancellationToken.None);
        while (connection.TrySend(OutgoingMessage.Text(options.Buffers.Rent(100_000)))) { }
        (await run.Soon()).ShouldBe(new ConnectionEnd(CloseStatus.AbnormalClosure, "the peer reads too slowly", ByPeer: false));
        options.Buffers.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_reset_is_1006()
    {
        using var sockets = await Loopback.ConnectAsync();
        var run = new Connection(sockets.Server, PeerRole.Server, new ConnectionOptions()).RunAsync(new Inbox(), CancellationToken.None);
        sockets.ClientSocket.Close(timeout: 0);
        (await run.Soon()).ShouldBe(new ConnectionEnd(CloseStatus.AbnormalClosure, "connection lost", ByPeer: true));
    }

    [Fact]
    public async Task An_idle_stream_is_read_without_a_buffer()
    {
        using var stream = new NeverReading();
        var connection = new Connection(new StreamTransport(stream), PeerRole.Server, new ConnectionOptions());
        var run = connection.RunAsync(new Inbox(), CancellationToken.None);
        stream.Asked.ShouldBe(0);
        connection.Abort();
        await run.Soon();
    }

    private sealed class NeverReading : MemoryStream
    {
        public int? Asked { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Asked = buffer.Length;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
