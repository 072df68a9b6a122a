using Microsoft.AspNetCore.Connections;

namespace NostrToolkit.Relay;

/// <summary>
/// Kestrel connection middleware: looks at the request head of a new connection and keeps a WebSocket upgrade on the raw
/// pipe; everything else goes on to ASP.NET Core. It comes after TLS, and only on listeners of the relay's own. Kestrel's
/// own limits do not exist while we look, so the time, size and number of heads are limited here.
/// </summary>
internal sealed class WebSocketMiddleware(ConnectionDelegate next, RelayServer relay, CancellationToken stopping)
{
    // One async method for the whole life of a connection: each more would keep some 140 bytes waiting.
    public async Task OnConnectionAsync(ConnectionContext context)
    {
        if (!relay.TryEnter()) return;
        RelaySession? session = null;
        try
        {
            var transport = new KestrelTransport(context);
            var (outcome, agreement) = await ServerHandshake.AcceptAsync(transport, relay.Connections, stopping).ConfigureAwait(false);
            switch (outcome)
            {
                case HandshakeOutcome.Accepted:
                    session = relay.Open(transport, agreement);
                    session.Ended(await session.RunAsync(stopping).ConfigureAwait(false));
                    break;
                case HandshakeOutcome.NotUpgrade:
                    await next(context).ConfigureAwait(false);
                    break;
            }
        }
        finally
        {
            if (session is not null)
            {
                session.Dispose();
                _ = AbortLaterAsync(context);
            }
            relay.Leave();
        }
    }

    // What we sent last may still be in Kestrel's own pipe. A peer that never reads must not keep the connection for it.
    private async Task AbortLaterAsync(ConnectionContext context)
    {
        await Task.Delay(relay.Connections.CloseTimeout, relay.Connections.Time, CancellationToken.None).ConfigureAwait(false);
        context.Abort(new ConnectionAbortedException("the peer did not read our close frame"));
    }
}
