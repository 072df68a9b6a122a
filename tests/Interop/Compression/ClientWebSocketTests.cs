using System.Net.WebSockets;

namespace NostrToolkit.Tests.Interop;

/// <summary>The platform's client reads all that we send, whatever it asked for, and we read what it sends back.</summary>
public sealed class ClientWebSocketTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Every_agreement_carries_every_kind_of_message(bool serverTakeover, bool clientTakeover)
    {
        var series = MessageSeries.OfAllKinds();
        using var server = new CompressingServer(series);
        for (var serverBits = 9; serverBits <= 15; serverBits++)
        {
            // Each of its own windows meets each of ours over the four cases, and both extremes in every one.
            foreach (var clientBits in new[] { 9, 24 - serverBits, 15 }.Distinct())
                await EchoAsync(server.Uri, new WebSocketDeflateOptions
                {
                    ServerMaxWindowBits = serverBits,
                    ClientMaxWindowBits = clientBits,
                    ServerContextTakeover = serverTakeover,
                    ClientContextTakeover = clientTakeover,
                }).Soon();
        }
        await Bounded.Until(() => server.Notes.Count == 7 * 3 - 2);
        server.Notes.ShouldAllBe(note => note.StartsWith($"{series.Messages.Count} echoed, "));
        server.Notes.ShouldAllBe(note => note.EndsWith($"takeover {serverTakeover}, 1000 by us"));
        server.Notes.Select(static note => note.Split(' ')[2]).Distinct().ShouldBe(Enumerable.Range(9, 7).Select(static bits => $"{bits}"));
    }

    private static async Task EchoAsync(Uri uri, WebSocketDeflateOptions deflate)
    {
        using var socket = new ClientWebSocket();
        socket.Options.DangerousDeflateOptions = deflate;
        await socket.ConnectAsync(uri, CancellationToken.None);
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += result.Count;
            }
            while (!result.EndOfMessage);
            if (result.MessageType == WebSocketMessageType.Close) break;
            await socket.SendAsync(buffer.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }
}
