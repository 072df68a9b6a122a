using System.Net;
using System.Net.Sockets;
using NostrToolkit.Relay;

namespace NostrToolkit.Apps.Relay;

/// <summary>The port of the relay, tried before anything else is opened: a start that fails for it leaves no new files.</summary>
internal static class ListeningPort
{
    /// <summary>Address and port as a person writes them. An IPv6 address needs brackets before a port (RFC 3986 section 3.2.2).</summary>
    public static string Name(RelayOptions options)
        => options.Address.Contains(':') ? $"[{options.Address}]:{options.Port}" : $"{options.Address}:{options.Port}";

    /// <summary>Binds the port and lets it go again.</summary>
    /// <exception cref="StartException">It is taken, or may not be had.</exception>
    public static void Try(RelayOptions options)
    {
        if (options.Address != "localhost")
        {
            if (Refusal(IPAddress.Parse(options.Address), options.Port) is { } refusal) throw Explain(options, refusal);
            return;
        }
        // Kestrel listens on both, and does with one if the machine lacks the other.
        var (four, six) = (Refusal(IPAddress.Loopback, options.Port), Refusal(IPAddress.IPv6Loopback, options.Port));
        foreach (var refusal in new[] { four, six })
            if (refusal?.SocketErrorCode == SocketError.AddressAlreadyInUse) throw Explain(options, refusal);
        if (four is not null && six is not null) throw Explain(options, four);
    }

    public static StartException Explain(RelayOptions options, Exception refusal)
        => refusal is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? new StartException($"Port {options.Port} of {options.Address} is already in use.")
            : new StartException($"Cannot listen on {Name(options)}: {refusal.Message}");

    private static SocketException? Refusal(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            return null;
        }
        catch (SocketException refusal)
        {
            return refusal;
        }
    }
}
