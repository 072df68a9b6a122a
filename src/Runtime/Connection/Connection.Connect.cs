using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class Connection
{
    /// <summary>
    /// Connects as a client: TCP, TLS for <c>wss</c>, and the opening handshake, within <see cref="WireLimits.MaxHandshakeTime"/>.
    /// </summary>
    /// <param name="uri">A <c>ws</c> or <c>wss</c> address.</param>
    /// <param name="options">How the connection behaves.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ConnectionException">The connection was not made; see its category and whether it is retriable.</exception>
    public static async Task<Connection> ConnectAsync(Uri uri, ConnectionOptions options, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Limits.MaxHandshakeTime, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        ITransport? transport = null;
        try
        {
            transport = await TcpTransport.ConnectAsync(uri, either.Token).ConfigureAwait(false);
            var response = await ClientHandshake.ConnectAsync(transport, uri, options, either.Token).ConfigureAwait(false);
            return new Connection(transport, PeerRole.Client, options, response);
        }
        catch (Exception e)
        {
            transport?.Abort();
            if (cancellationToken.IsCancellationRequested || !TransportErrors.IsPeerGone(e)) throw;
            var what = timeout.IsCancellationRequested
                ? $"did not answer within {options.Limits.MaxHandshakeTime.TotalSeconds} s"
                : $"hung up during the handshake ({e.Message})";
            throw new ConnectionException(ErrorCategory.Network, $"{uri} {what}.", isRetriable: true, innerException: e);
        }
    }
}
