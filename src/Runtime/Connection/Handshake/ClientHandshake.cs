using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>The client's opening handshake on a fresh connection (RFC 6455 section 4.1).</summary>
public static class ClientHandshake
{
    /// <summary>Sends the request and checks the response.</summary>
    /// <param name="transport">A connection on which nothing was sent.</param>
    /// <param name="uri">Where to: gives host and target of the request.</param>
    /// <param name="options">Gives the randomness of the nonce, and what is offered.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectionException">The server refused, or does not speak WebSocket.</exception>
    public static async Task<UpgradeResponse> ConnectAsync(ITransport transport, Uri uri, ConnectionOptions options, CancellationToken cancellationToken)
    {
        var nonce = new byte[WebSocketKey.NonceSize];
        options.Randomness.GetBytes(nonce);
        UpgradeRequest.Write(transport.Output, Host(uri), uri.PathAndQuery, nonce, Offers(options.Upgrade));
        await transport.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var result = await transport.Input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            switch (HttpHead.TryFind(buffer, options.Limits, out var length))
            {
                case OperationStatus.Done:
                    var head = buffer.Slice(0, length).ToArray();
                    var response = UpgradeResponse.Read(head, nonce, options.Upgrade.SubProtocols, options.Upgrade.Deflate);
                    Judge(response, uri);
                    transport.Input.AdvanceTo(buffer.GetPosition(length));
                    return response;
                case OperationStatus.InvalidData:
                    throw Failed(ErrorCategory.Protocol, $"{uri} answers with a head that is too large.");
            }
            if (result.IsCompleted)
                throw Failed(ErrorCategory.Network, $"{uri} hung up during the handshake.", isRetriable: true);
            transport.Input.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static KeyValuePair<string, string>[] Offers(UpgradePolicy policy)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (policy.SubProtocols.Count > 0) headers.Add(new("Sec-WebSocket-Protocol", string.Join(", ", policy.SubProtocols)));
        if (policy.Deflate is { } deflate) headers.Add(new("Sec-WebSocket-Extensions", deflate.Offer.ToString()));
        return [.. headers];
    }

    // IPv6 keeps its brackets, another name is spelled in ASCII (RFC 3986 section 3.2.2).
    private static string Host(Uri uri)
    {
        var name = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? name : $"{name}:{uri.Port}";
    }

    private static void Judge(UpgradeResponse response, Uri uri)
    {
        if (response.IsAccepted) return;
        if (response.Failure != UpgradeFailure.Status)
            throw Failed(ErrorCategory.Protocol, $"{uri} does not speak WebSocket: {response.Failure}.");
        // A server error, a rate limit and a time-out pass; everything else will be refused again.
        var isRetriable = response.StatusCode is >= 500 or 429 or 408;
        throw Failed(ErrorCategory.Application, $"{uri} refuses with HTTP status {response.StatusCode}.", isRetriable);
    }

    private static ConnectionException Failed(ErrorCategory category, string message, bool isRetriable = false)
        => new(category, message, isRetriable);
}
