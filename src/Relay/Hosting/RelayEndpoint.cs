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
    private readonly byte[] _document = Nip11.Write(RelayDocument.Of(relay.Options));

    public Task HandleAsync(HttpContext context)
    {
        // NIP-11: "Relays MUST accept CORS requests".
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowHeaders = "*";
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        // An upgrade to something else, as curl's to HTTP/2, may be ignored (RFC 9110 section 7.8).
        switch (EndpointUpgrade.Judge(context, relay.Connections.Upgrade, out var agreement, out var refusal))
        {
            case UpgradeVerdict.Acceptable: return ServeAsync(context, agreement);
            case UpgradeVerdict.Refused: return context.Response.Body.WriteAsync(refusal, context.RequestAborted).AsTask();
        }
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
        // One address, two answers: a cache must not give a browser the document, nor a client the page.
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (context.Request.Headers.Accept.ToString().Contains(Nip11.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = Nip11.ContentType;
            return context.Response.Body.WriteAsync(_document, context.RequestAborted).AsTask();
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(RelayPage.Render(relay), context.RequestAborted);
    }

    private async Task ServeAsync(HttpContext context, UpgradeResponse agreement)
    {
        var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync().ConfigureAwait(false);
        await relay.ServeAsync(new StreamTransport(stream), agreement, stopping).ConfigureAwait(false);
    }
}
