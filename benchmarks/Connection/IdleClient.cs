using System.Net;
using System.Net.Sockets;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>The lightest client there is: a socket, so that the load process does not limit what can be measured.</summary>
internal sealed class IdleClient(Socket socket) : IDisposable
{
    private const uint MaskKey = 0x12345678;
    private static readonly byte[] Request = Encoding.ASCII.GetBytes(
        "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

    private readonly byte[] _buffer = new byte[1024];

    public static async Task<IdleClient> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var client = new IdleClient(socket);
        await client.ExchangeAsync(Request, "\r\n\r\n");
        return client;
    }

    /// <summary>One REQ with one filter; done when the relay says EOSE.</summary>
    public Task SubscribeAsync() => SendAsync("""["REQ","feed",{"kinds":[1,6,7],"limit":10}]""", "\"EOSE\"");

    /// <summary>One message of the same size, echoed.</summary>
    public Task EchoAsync() => SendAsync("""["ECHO","feed",{"kinds":[1,6,7],"limit":10}]""", "\"ECHO\"");

    public void Dispose() => socket.Dispose();

    private Task SendAsync(string text, string until)
    {
        var frame = new byte[FrameHeader.MaxSize + text.Length];
        var length = FrameWriter.Write(frame, Opcode.Text, Encoding.ASCII.GetBytes(text), MaskKey);
        return ExchangeAsync(frame.AsMemory(0, length), until);
    }

    private async Task ExchangeAsync(ReadOnlyMemory<byte> request, string until)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await socket.SendAsync(request, timeout.Token);
        var received = 0;
        while (!Encoding.ASCII.GetString(_buffer, 0, received).Contains(until))
        {
            var count = await socket.ReceiveAsync(_buffer.AsMemory(received), timeout.Token);
            if (count == 0) throw new IOException("the server hung up");
            received += count;
        }
    }
}
