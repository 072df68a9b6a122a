using System.Net.Sockets;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Breaks the protocol, goes on sending for 32 MB, and only then reads.</summary>
internal static class BadPeer
{
    public static async Task SendAndReadAsync(Socket socket)
    {
        await socket.SendAsync(Frames.Hex("81 01 61")).Soon();
        for (var i = 0; i < 500; i++) await socket.SendAsync(new byte[64 * 1024]).Soon();

        var received = new List<byte>();
        var buffer = new byte[1000];
        // A reset would be an exception here.
        while (await socket.ReceiveAsync(buffer).Soon() is > 0 and var count) received.AddRange(buffer[..count]);
        received.ShouldBe(Frames.Close(PeerRole.Server, 1002, "frame from a client is not masked"));
    }
}
