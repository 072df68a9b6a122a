using System.Net;
using System.Net.WebSockets;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>What a .NET user would write without us: ASP.NET Core's WebSockets, and a zero-byte receive while idle.</summary>
internal static class PeerUnderTest
{
    public static async Task<WebApplication> StartAsync(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(static async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await EchoAsync(socket, context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    private static async Task EchoAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var pool = System.Buffers.ArrayPool<byte>.Shared;
        while (socket.State == WebSocketState.Open)
        {
            await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
            var buffer = pool.Rent(4096);
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, cancellationToken);
            pool.Return(buffer);
        }
    }
}
