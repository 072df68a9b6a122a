using System.Net.WebSockets;
using System.Text;

namespace NostrToolkit.Relay.Tests;

/// <summary>A client of a relay that sends any text: .NET's own WebSocket. Every wait ends.</summary>
internal sealed class RelayPeer : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    // Of the whole test, which takes a fraction of it.
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));

    /// <summary>The extensions that the relay agreed to.</summary>
    public string Extensions => string.Join(", ", _socket.HttpResponseHeaders!.GetValueOrDefault("Sec-WebSocket-Extensions", []));

    public static async Task<RelayPeer> ConnectAsync(Uri uri, WebSocketDeflateOptions? deflate = null)
    {
        var peer = new RelayPeer();
        peer._socket.Options.CollectHttpResponseDetails = true;
        peer._socket.Options.DangerousDeflateOptions = deflate;
        await peer._socket.ConnectAsync(uri, peer._patience.Token);
        return peer;
    }

    public Task SendAsync(string text)
        => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    public Task PublishAsync(VerifiedEvent @event) => SendAsync($"[\"EVENT\",{@event}]");

    /// <summary>The next message; the close code once the relay has closed.</summary>
    public async Task<string> ReadAsync()
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
            bytes.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);
        return result.MessageType == WebSocketMessageType.Close ? $"{(int)_socket.CloseStatus!}" : Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>That these messages are next.</summary>
    public async Task ExpectAsync(params string[] messages)
    {
        foreach (var message in messages) (await ReadAsync()).ShouldBe(message);
    }

    /// <summary>That nothing came up to now: the answer to a question is next.</summary>
    public async Task ExpectNothingAsync()
    {
        await SendAsync("""["ANYTHING?"]""");
        await ExpectAsync("""["NOTICE","unsupported: this relay does not know this message"]""");
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);

    /// <summary>Says that it closes, and can still read.</summary>
    public Task BeginCloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);

    /// <summary>Leaves without a word.</summary>
    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }
}
