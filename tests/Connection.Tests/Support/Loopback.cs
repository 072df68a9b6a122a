using System.Net;
using System.Net.Sockets;

namespace NostrToolkit.Tests.Connections;

/// <summary>Two sockets of this machine that are connected to each other.</summary>
internal sealed class Loopback(Socket server, Socket client) : IDisposable
{
    private ITransport? _server;
    private ITransport? _client;

    public ITransport Server => _server ??= new StreamTransport(new NetworkStream(server, ownsSocket: true));

    public ITransport Client => _client ??= new StreamTransport(new NetworkStream(client, ownsSocket: true));

    public Socket ServerSocket => server;

    public Socket ClientSocket => client;

    public static async Task<Loopback> ConnectAsync()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listener.LocalEndPoint!).Soon();
        return new Loopback(await listener.AcceptAsync().Soon(), client);
    }

    public void Dispose()
    {
        server.Dispose();
        client.Dispose();
    }
}
