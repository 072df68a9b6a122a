using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

/// <summary>
/// The relay's ordinary endpoint: NIP-11, a page for people, and the WebSocket upgrades that the connection middleware
/// does not see (those after another request on the same connection, or of a listener that is not the relay's).
/// </summary>
internal sealed class RelayEndpoint(RelayServer relay, CancellationToken stopping)
{
    private const string NostrJson = "application/nostr+json";

    private readonly RelayInformation _information = RelayInformation.Of(relay.Options);

    public Task HandleAsync(HttpContext context)
    {
        // NIP-11: "Relays MUST accept CORS requests".
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowHeaders = "*";
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, OPTIONS";
            return Task.CompletedTask;
        }
        // Any other upgrade, as curl's to HTTP/2, may be ignored (RFC 9110 section 7.8).
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade && IsToWebSocket(context.Request))
            return UpgradeAsync(context, upgrade);
        if (context.Request.Headers.Accept.ToString().Contains(NostrJson, StringComparison.OrdinalIgnoreCase))
            return context.Response.WriteAsJsonAsync(_information, RelayInformationJson.Default.RelayInformation, NostrJson, context.RequestAborted);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(RelayPage.Render(relay), context.RequestAborted);
    }

    private static bool IsToWebSocket(HttpRequest request)
        => request.Headers.GetCommaSeparatedValues(HeaderNames.Upgrade).Contains("websocket", StringComparer.OrdinalIgnoreCase);

    private async Task UpgradeAsync(HttpContext context, IHttpUpgradeFeature upgrade)
    {
        var headers = context.Request.Headers;
        if (!WebSocketKey.IsValid(headers.SecWebSocketKey.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (headers.SecWebSocketVersion != "13")
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.SecWebSocketVersion = "13";
            return;
        }
        context.Response.Headers[HeaderNames.Upgrade] = "websocket";
        context.Response.Headers[HeaderNames.Connection] = "Upgrade";
        context.Response.Headers.SecWebSocketAccept = WebSocketKey.Accept(headers.SecWebSocketKey.ToString());
        var stream = await upgrade.UpgradeAsync().ConfigureAwait(false);
        await relay.ServeAsync(new StreamTransport(stream), default, stopping).ConfigureAwait(false);
    }
}
