using NostrToolkit.Tests.Connections;

namespace NostrToolkit.Tests.Hubs;

/// <summary>
/// A store that grows while clients come and go: whoever subscribes, queries, replays and goes live sees every event of
/// the store once and in order, whatever all others do meanwhile.
/// </summary>
public sealed class StressTests
{
    private const int EventCount = 1000;
    private const int Clients = 4;

    private readonly Hub _hub = new();
    private long _committed;

    [Fact]
    public async Task Every_subscription_sees_the_whole_store_in_order_and_once()
    {
        var clients = Enumerable.Range(0, Clients)
            .Select(static _ => new Client(options: new ConnectionOptions { MaxQueuedBytes = int.MaxValue })).ToArray();
        await WorkAsync(clients).Soon();

        foreach (var client in clients) Check(await client.ReceivedAsync());
        foreach (var client in clients) _hub.Disconnect(client.Member);
        _hub.SubscriptionCount.ShouldBe(0);
    }

    private Task WorkAsync(Client[] clients)
        => Task.WhenAll([Task.Run(Publish), Task.Run(ChurnAsync), .. clients.Select(client => Task.Run(() => SubscribeAsync(client)))]);

    // Subscription by subscription, each with its own id, so that what came under an id can be counted.
    private async Task SubscribeAsync(Client client)
    {
        for (var round = 0; Volatile.Read(ref _committed) < EventCount || round == 0; round++)
        {
            if (round > 0) _hub.Unsubscribe(client.Member, Events.Id($"{round - 1}"));
            var subscription = _hub.Subscribe(client.Member, Events.Id($"{round}"), Events.Everything);
            var seen = Volatile.Read(ref _committed);
            for (var i = 0; i < seen; i++)
            {
                var message = subscription.Message(Events.OfKind[i % Events.Kinds].JsonAndMessageEnd);
                await client.Connection.SendAsync(message, CancellationToken.None);
                if (i % 64 == 0) await Task.Yield();
            }
            _hub.GoLive(subscription, [.. Enumerable.Range(1, (int)seen).Select(static number => (long)number)]);
        }
    }

    private void Publish()
    {
        for (var i = 0; i < EventCount; i++)
        {
            // Fan-out comes after the commit, and in its order.
            Volatile.Write(ref _committed, i + 1);
            _hub.Publish(Events.OfKind[i % Events.Kinds], i + 1);
            if (i % 16 == 0) Thread.Yield();
        }
    }

    private async Task ChurnAsync()
    {
        while (Volatile.Read(ref _committed) < EventCount)
        {
            var visitor = new Client();
            for (var i = 0; i < 5; i++) _hub.GoLive(_hub.Subscribe(visitor.Member, Events.Id($"{i % 3}"), Events.Filter((ushort)i)), []);
            visitor.Member.SubscriptionCount.ShouldBe(3);
            visitor.Connection.Abort();
            await Task.Yield();
            _hub.Disconnect(visitor.Member);
        }
    }

    private static void Check(List<string> received)
    {
        var bySubscription = received.GroupBy(static text => text.Split('"')[3]).ToArray();
        foreach (var subscription in bySubscription)
        {
            string[] cycle = [.. Enumerable.Range(0, Events.Kinds).Select(kind => Events.Delivered(subscription.Key, kind))];
            subscription.Index().All(text => text.Item == cycle[text.Index % Events.Kinds]).ShouldBeTrue(subscription.Key);
        }
        bySubscription.MaxBy(static subscription => int.Parse(subscription.Key))!.Count().ShouldBe(EventCount);
    }
}
