using System.Net.Sockets;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>The transport of the relay: Kestrel's own pipes, aborts and resets.</summary>
public sealed class KestrelTests
{
    private readonly ConnectionOptions _options = new();
    private readonly TaskCompletionSource<Connection> _accepted = new();
    private readonly TaskCompletionSource<ConnectionEnd> _end = new();

    [Fact]
    public async Task A_reset_is_1006()
    {
        await using var server = await KestrelServer.StartAsync(ServeAsync);
        var peer = await server.ConnectAsync();
        await _accepted.Task.Soon();
        peer.Close(timeout: 0);
        (await _end.Task.Soon()).ShouldBe(new ConnectionEnd(CloseStatus.AbnormalClosure, "connection lost", ByPeer: true));
    }

    [Fact]
    public async Task A_peer_that_never_reads_is_cut_and_everything_goes_back()
    {
        await using var server = await KestrelServer.StartAsync(ServeAsync);
        using var peer = await server.ConnectAsync();
        var connection = await _accepted.Task.Soon();
        while (connection.TrySend(OutgoingMessage.Text(_options.Buffers.Rent(100_000)))) { }
        (await _end.Task.Soon()).Reason.ShouldBe("the peer reads too slowly");
        _options.Buffers.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_sent_before_our_close_arrives_before_it()
    {
        await using var server = await KestrelServer.StartAsync(ServeAsync);
        var peer = new Peer(new StreamTransport(new NetworkStream(await server.ConnectAsync(), ownsSocket: true)), PeerRole.Client);
        var connection = await _accepted.Task.Soon();
        for (var i = 0; i < 50; i++) connection.TrySend(OutgoingMessage.Text(new byte[10_000])).ShouldBeTrue();
        var closing = connection.CloseAsync(CloseStatus.NormalClosure, "bye", CancellationToken.None);
        for (var i = 0; i < 50; i++) (await peer.ReadAsync()).Length.ShouldBe("Text ".Length + 10_000);
        (await peer.ReadAsync()).ShouldBe("Close 1000 bye");
        await peer.CloseAsync(1000);
        await closing.Soon();
        (await peer.ReadAsync()).ShouldBe("End");
    }

    [Fact]
    public async Task A_peer_that_goes_on_sending_megabytes_still_reads_why()
    {
        await using var server = await KestrelServer.StartAsync(ServeAsync);
        using var peer = await server.ConnectAsync();
        await BadPeer.SendAndReadAsync(peer);
        (await _end.Task.Soon()).Status.ShouldBe(CloseStatus.ProtocolError);
    }

    private async Task ServeAsync(ITransport transport)
    {
        var connection = new Connection(transport, PeerRole.Server, _options);
        var run = connection.RunAsync(new Inbox(), CancellationToken.None);
        _accepted.SetResult(connection);
        _end.SetResult(await run);
    }
}
