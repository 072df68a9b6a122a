using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NostrToolkit.Relay.Tests;

public sealed class RelayHostingTests
{
    [Fact]
    public async Task The_endpoint_alone_serves_WebSockets_too()
    {
        await using var app = await EndpointOnlyAsync("/relay");
        using var peer = await RelayPeer.ConnectAsync(new Uri(app.Urls.Single().Replace("http://", "ws://") + "/relay"));
        var note = Author.Alice.Note(100);
        await peer.PublishAsync(note);
        await peer.ExpectAsync($"""["OK","{note.Id}",true,""]""");
        await peer.SendAsync("""["REQ","x",{}]""");
        await peer.ExpectAsync($"""["EVENT","x",{note}]""", """["EOSE","x"]""");
        await peer.CloseAsync();
    }

    [Fact]
    public async Task The_endpoint_alone_compresses_in_both_directions()
    {
        await using var app = await EndpointOnlyAsync();
        using var peer = await RelayPeer.ConnectAsync(
            new Uri(app.Urls.Single().Replace("http://", "ws://")), new WebSocketDeflateOptions { ServerContextTakeover = true, ClientContextTakeover = true });
        peer.Extensions.ShouldStartWith("permessage-deflate");
        var note = Author.Alice.Event(1, 100, new string('x', 10_000));
        await peer.PublishAsync(note);
        await peer.ExpectAsync($"""["OK","{note.Id}",true,""]""");
        await peer.SendAsync("""["REQ","x",{}]""");
        await peer.ExpectAsync($"""["EVENT","x",{note}]""", """["EOSE","x"]""");
        await peer.CloseAsync();
    }

    [Fact]
    public async Task The_relay_answers_where_nothing_else_is_mapped()
    {
        await using var app = await EndpointOnlyAsync(map: static app => app.MapGet("/hello", static () => "hello"));
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        http.DefaultRequestHeaders.Add("Accept", "application/nostr+json");
        (await http.GetStringAsync("/hello", TestContext.Current.CancellationToken)).ShouldBe("hello");
        foreach (var path in new[] { "/", "/any", "/any/path.json" })
            (await http.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldContain("supported_nips");
    }

    [Fact]
    public async Task The_endpoint_alone_closes_with_1001_when_the_host_stops()
    {
        await using var app = await EndpointOnlyAsync();
        using var peer = await RelayPeer.ConnectAsync(new Uri(app.Urls.Single().Replace("http://", "ws://")));
        var stopping = app.StopAsync(TestContext.Current.CancellationToken);
        await peer.ExpectAsync("1001");
        await peer.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_relay_that_stops_closes_with_1001()
    {
        await using var relay = await RunningRelay.StartAsync();
        using var peer = await relay.ConnectAsync();
        var stopping = relay.StopAsync();
        await peer.ExpectAsync("1001");
        await peer.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task One_connection_more_than_allowed_is_dropped_and_one_that_ends_makes_room()
    {
        await using var relay = await RunningRelay.StartAsync(options: new RelayOptions { MaxConnections = 2 });
        using RelayPeer first = await relay.ConnectAsync(), second = await relay.ConnectAsync();
        relay.Server.ConnectionCount.ShouldBe(2);
        await Should.ThrowAsync<WebSocketException>(relay.ConnectAsync);
        await first.ExpectNothingAsync();
        await second.CloseAsync();
        (await ConnectWhenThereIsRoomAsync(relay)).Dispose();
    }

    private static async Task<RelayPeer> ConnectWhenThereIsRoomAsync(RunningRelay relay)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (relay.Server.ConnectionCount == 2) await Task.Delay(10, patience.Token);
        return await relay.ConnectAsync();
    }

    private static async Task<WebApplication> EndpointOnlyAsync(string? pattern = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IEventStore>(new MemoryEventStore());
        builder.Services.AddSingleton<ISignatureVerifier>(SignatureEngine.Create());
        builder.Services.AddSingleton(new RelayOptions());
        builder.Services.AddSingleton<RelayServer>();
        var app = builder.Build();
        app.MapNostrRelay(pattern);
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
