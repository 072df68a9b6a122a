using NostrToolkit.Relay;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>The relay as it ships: SQLite storage, the connection middleware, the ordinary endpoint beside it.</summary>
internal static class RelayUnderTest
{
    public static async Task<WebApplication> StartAsync(WebApplicationBuilder builder)
    {
        var store = await SqliteEventStore.OpenAsync(new SqliteEventStoreOptions { Directory = Directory.CreateTempSubdirectory("nostr-idle-").FullName }, CancellationToken.None);
        builder.AddNostrRelay(new RelayOptions { Address = "127.0.0.1", Port = 0 }, store, SignatureEngine.Create());
        var app = builder.Build();
        app.MapNostrRelay();
        await app.StartAsync();
        return app;
    }
}
