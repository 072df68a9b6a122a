using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NostrToolkit.Relay.Tests;

/// <summary>A relay in this process, on a port of its own of the loopback interface.</summary>
internal sealed class RunningRelay : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningRelay(WebApplication app) => _app = app;

    public Uri Uri => new(_app.Urls.Single().Replace("http://", "ws://"));

    public RelayServer Server => _app.Services.GetRequiredService<RelayServer>();

    /// <param name="store">Keeps the events; a new one in memory if none is given.</param>
    /// <param name="options">How it runs; its address and port are the test's.</param>
    public static async Task<RunningRelay> StartAsync(IEventStore? store = null, RelayOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        options = (options ?? new RelayOptions()) with { Address = "127.0.0.1", Port = 0 };
        builder.AddNostrRelay(options, store ?? new MemoryEventStore(options.Limits.MaxLimit), SignatureEngine.Create());
        var app = builder.Build();
        app.MapNostrRelay();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningRelay(app);
    }

    public Task<RelayPeer> ConnectAsync() => RelayPeer.ConnectAsync(Uri);

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
