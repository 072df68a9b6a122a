using System.Net;
using System.Net.Sockets;
using NostrToolkit.Wire;

namespace NostrToolkit.AutobahnPeer;

/// <summary>Accepts WebSocket connections on loopback and echoes.</summary>
internal static class EchoServer
{
    public static async Task<int> RunAsync(int port, ConnectionOptions options, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            await Console.Error.WriteLineAsync($"Cannot listen on port {port}: {e.Message}.");
            return 1;
        }
        Console.WriteLine($"Echoing on ws://127.0.0.1:{port}");
        while (true) _ = ServeAsync(await listener.AcceptSocketAsync(cancellationToken), options, cancellationToken);
    }

    private static async Task ServeAsync(Socket socket, ConnectionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            socket.NoDelay = true;
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var transport = new StreamTransport(stream);
            var (outcome, agreement) = await ServerHandshake.AcceptAsync(transport, options, cancellationToken);
            if (outcome == HandshakeOutcome.Accepted)
                await Echo.RunAsync(new Connection(transport, PeerRole.Server, options, agreement), options, cancellationToken);
        }
        catch (Exception e)
        {
            // One connection must not end the others, but what went wrong is for whoever reads this suite's report.
            await Console.Error.WriteLineAsync(e.ToString());
        }
    }
}
