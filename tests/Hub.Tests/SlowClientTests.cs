using NostrToolkit.Tests.Connections;

namespace NostrToolkit.Tests.Hubs;

/// <summary>A client that does not keep up is cut, and the others notice nothing.</summary>
public sealed class SlowClientTests
{
    [Fact]
    public async Task A_slow_client_is_cut_and_the_others_go_on()
    {
        var hub = new Hub();
        var slow = new Client(ScriptedTransport.NeverFlushing, new ConnectionOptions { MaxQueuedBytes = 5_000 });
        var quick = new Client();
        var served = ServeAsync(hub, slow);
        foreach (var client in new[] { slow, quick }) hub.GoLive(hub.Subscribe(client.Member, Events.Id("s"), Events.Everything), []);
        for (var i = 0; i < 100; i++) hub.Publish(Events.OfKind[i % Events.Kinds], i + 1);
        (await served.Soon()).Reason.ShouldBe("the peer reads too slowly");
        hub.SubscriptionCount.ShouldBe(1);
        (await quick.ReceivedAsync()).ShouldBe(Enumerable.Range(0, 100).Select(static i => Events.Delivered("s", i % Events.Kinds)));
    }

    // As a relay does it.
    private static async Task<ConnectionEnd> ServeAsync(Hub hub, Client client)
    {
        var end = await client.Connection.RunAsync(new Inbox(), CancellationToken.None);
        hub.Disconnect(client.Member);
        return end;
    }
}
