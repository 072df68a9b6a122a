using System.Text;

namespace NostrToolkit.Tests.Connections;

/// <summary>The client's request, and the bytes behind the answer.</summary>
public sealed class ClientHandshakeTests
{
    [Theory]
    [InlineData("ws://relay.example", "GET / HTTP/1.1", "relay.example")]
    [InlineData("wss://relay.example:443/nostr?a=b#c", "GET /nostr?a=b HTTP/1.1", "relay.example")]
    [InlineData("ws://relay.example:7777/x y", "GET /x%20y HTTP/1.1", "relay.example:7777")]
    [InlineData("ws://[::1]:7777", "GET / HTTP/1.1", "[::1]:7777")]
    [InlineData("ws://bücher.example", "GET / HTTP/1.1", "xn--bcher-kva.example")]
    public async Task The_request_names_target_and_host(string uri, string line, string host)
    {
        var (ours, peer) = MemoryTransport.Pair();
        var connecting = ClientHandshake.ConnectAsync(ours, new Uri(uri), new ConnectionOptions(), CancellationToken.None);
        var head = Encoding.ASCII.GetString((await peer.Input.ReadAsync(CancellationToken.None).Soon()).Buffer).Split("\r\n");
        head[0].ShouldBe(line);
        head[1].ShouldBe($"Host: {host}");
        await peer.Output.CompleteAsync();
        await Should.ThrowAsync<ConnectionException>(connecting.Soon());
    }

    [Fact]
    public async Task Wherever_the_answer_is_split_the_frames_behind_it_stay()
    {
        var options = new ConnectionOptions { Randomness = new CountingRandomness() };
        for (var cut = 1; cut < 150; cut++)
        {
            var (ours, peer) = MemoryTransport.Pair();
            var connecting = ClientHandshake.ConnectAsync(ours, new Uri("ws://relay.example"), options, CancellationToken.None);
            var request = Encoding.ASCII.GetString((await peer.Input.ReadAsync(CancellationToken.None).Soon()).Buffer);
            var answer = Encoding.ASCII.GetBytes(ScriptedServer.Accept(request) + "frames");
            await peer.Output.WriteAsync(answer.AsMemory(0, Math.Min(cut, answer.Length)), CancellationToken.None).Soon();
            await peer.Output.WriteAsync(answer.AsMemory(Math.Min(cut, answer.Length)), CancellationToken.None).Soon();
            await connecting.Soon();
            var left = await ours.Input.ReadAtLeastAsync("frames".Length, CancellationToken.None).Soon();
            Encoding.ASCII.GetString(left.Buffer).ShouldBe("frames");
        }
    }
}
