using System.Net;
using System.Net.Sockets;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>A server on loopback that answers one request with what the test says.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <param name="answer">The answer to a request head; null: none, and the connection stays open.</param>
    /// <param name="hangsUp">Whether it closes the connection after the answer.</param>
    public ScriptedServer(Func<string, string?> answer, bool hangsUp = false)
    {
        _listener.Start();
        Request = ServeAsync(answer, hangsUp);
    }

    /// <summary>The head that came.</summary>
    public Task<string> Request { get; }

    public Uri Uri => new($"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/path?query=1");

    /// <summary>What accepts this request.</summary>
    public static string Accept(string request)
    {
        var key = request.Split("\r\n").Single(static line => line.StartsWith("Sec-WebSocket-Key: "))["Sec-WebSocket-Key: ".Length..];
        Span<byte> accept = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Accept(Encoding.ASCII.GetBytes(key), accept);
        return Requests.Accepted.Replace("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", Encoding.ASCII.GetString(accept));
    }

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync(Func<string, string?> answer, bool hangsUp)
    {
        var socket = await _listener.AcceptSocketAsync();
        var buffer = new byte[2000];
        var length = 0;
        while (!buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8)) length += await socket.ReceiveAsync(buffer.AsMemory(length));
        var request = Encoding.ASCII.GetString(buffer, 0, length);
        if (answer(request) is { } text) await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        if (hangsUp) socket.Dispose();
        return request;
    }
}
