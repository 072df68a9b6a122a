using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NostrToolkit.Relay;

/// <summary>Puts a relay into an ASP.NET Core application.</summary>
public static class RelayHosting
{
    /// <summary>Registers a relay and a listener of its own that serves WebSocket and HTTP on one port.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="options">How the relay runs.</param>
    /// <param name="store">Keeps the events; disposed by the caller, after the application.</param>
    /// <param name="signatures">Checks the events.</param>
    /// <exception cref="FormatException"><see cref="RelayOptions.Address"/> is no IP address.</exception>
    public static WebApplicationBuilder AddNostrRelay(
        this WebApplicationBuilder builder, RelayOptions options, IEventStore store, ISignatureVerifier signatures)
    {
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(signatures);
        builder.Services.AddSingleton<RelayServer>();
        var address = options.Address == "localhost" ? null : IPAddress.Parse(options.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (address is null) kestrel.ListenLocalhost(options.Port, listener => UseNostrRelay(listener));
            else kestrel.Listen(address, options.Port, listener => UseNostrRelay(listener));
        });
        return builder;
    }

    /// <summary>
    /// Lets a listener keep all WebSocket upgrades, whatever their path, on the raw pipe: a listener for the relay alone. Call it
    /// after <c>UseHttps</c>.
    /// </summary>
    public static ListenOptions UseNostrRelay(this ListenOptions listener)
    {
        // WebSockets over HTTP/2 would arrive in ASP.NET, at twice the memory (benchmarks/README.md).
        listener.Protocols = HttpProtocols.Http1;
        var relay = listener.ApplicationServices.GetRequiredService<RelayServer>();
        var stopping = listener.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        listener.Use(next => new WebSocketMiddleware(next, relay, stopping).OnConnectionAsync);
        return listener;
    }

    /// <summary>Maps the relay's ordinary endpoint: NIP-11, a page, and upgrades that no listener of the relay's took.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">
    /// The path; if none is given, every path to which nothing else is mapped, as <see cref="UseNostrRelay"/> takes upgrades to any path and
    /// NIP-11 is served "on the same URI".
    /// </param>
    public static IEndpointConventionBuilder MapNostrRelay(this IEndpointRouteBuilder endpoints, string? pattern = null)
    {
        var relay = endpoints.ServiceProvider.GetRequiredService<RelayServer>();
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var endpoint = endpoints.Map(pattern ?? "{*path}", new RelayEndpoint(relay, stopping).HandleAsync);
        return pattern is null ? endpoint.WithOrder(int.MaxValue) : endpoint;
    }
}
