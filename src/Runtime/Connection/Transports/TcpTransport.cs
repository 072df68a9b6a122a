using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NostrToolkit;

/// <summary>Makes client connections over TCP, and TLS for <c>wss</c>.</summary>
public static class TcpTransport
{
    /// <summary>Connects to the host of a <c>ws</c> or <c>wss</c> URI.</summary>
    /// <exception cref="ArgumentException">Another scheme.</exception>
    /// <exception cref="ConnectionException">Name, route, port or certificate: the connection was not made.</exception>
    public static async Task<ITransport> ConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        if (uri.Scheme is not ("ws" or "wss")) throw new ArgumentException($"{uri} is no ws:// or wss:// address.", nameof(uri));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(uri.IdnHost, uri.Port, cancellationToken).ConfigureAwait(false);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (uri.Scheme == "wss") stream = await SecureAsync(stream, uri.IdnHost, cancellationToken).ConfigureAwait(false);
            return new StreamTransport(stream);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is not (SocketException or IOException or AuthenticationException)) throw;
            // A certificate does not become valid by trying again.
            throw new ConnectionException(
                ErrorCategory.Network, $"{uri} cannot be reached: {e.Message}", e is not AuthenticationException, innerException: e);
        }
    }

    private static async Task<Stream> SecureAsync(Stream stream, string host, CancellationToken cancellationToken)
    {
        var secure = new SslStream(stream);
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        await secure.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
        return secure;
    }
}
