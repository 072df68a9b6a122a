using System.Net;
using System.Net.Sockets;

namespace NostrToolkit.Tests.Interop;

/// <summary>Free ports of this machine.</summary>
internal static class Ports
{
    /// <summary>A free port outside of the range that Linux gives to outgoing connections, which could take it before a relay does.</summary>
    public static int Free()
    {
        while (true)
        {
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                var port = Random.Shared.Next(10_000, 32_000);
                probe.Bind(new IPEndPoint(IPAddress.IPv6Any, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken: try another.
            }
        }
    }
}
