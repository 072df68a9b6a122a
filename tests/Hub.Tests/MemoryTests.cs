using NostrToolkit.Tests.Connections;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Hubs;

/// <summary>What a client costs, and what a delivery costs.</summary>
public sealed class MemoryTests
{
    private const int Count = 10_000;

    [Fact]
    public void A_client_with_one_subscription_is_at_most_576_bytes()
    {
        var (hub, options, transport, id) = (new Hub(), new ConnectionOptions(), MemoryTransport.Pair().Ours, Events.Id("subscription-id"));
        var filters = Enumerable.Range(0, Count).Select(static _ => Events.Filter(1)).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clients = new HubClient[Count];
        for (var i = 0; i < Count; i++) clients[i] = new HubClient(new Connection(transport, PeerRole.Server, options));
        var connected = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++) hub.GoLive(hub.Subscribe(clients[i], id, filters[i]), []);
        var subscribed = GC.GetAllocatedBytesForCurrentThread();
        TestContext.Current.TestOutputHelper!.WriteLine($"{(connected - before) / Count} + {(subscribed - connected) / Count} bytes each");
        ((subscribed - before) / Count).ShouldBeLessThanOrEqualTo(576);
    }

    [Fact]
    public void Publishing_allocates_nothing()
    {
        var (ours, theirs) = MemoryTransport.Pair(MemoryTransport.Inline);
        var hub = new Hub();
        var client = new HubClient(new Connection(ours, PeerRole.Server, new ConnectionOptions()));
        for (var i = 0; i < 10; i++) hub.GoLive(hub.Subscribe(client, Events.Id($"{i}"), Events.Filter((ushort)(i % 2))), []);
        Enumerable.Range(0, 5).Min(_ => Measure()).ShouldBe(0);

        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                hub.Publish(Events.OfKind[1], 1);
                theirs.Input.TryRead(out var result);
                theirs.Input.AdvanceTo(result.Buffer.End);
            }
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
