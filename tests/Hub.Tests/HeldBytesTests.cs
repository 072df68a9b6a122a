using NostrToolkit.Tests.Connections;

namespace NostrToolkit.Tests.Hubs;

/// <summary>What all subscriptions of one client hold back together is bounded as a queue is.</summary>
public sealed class HeldBytesTests
{
    private const int Max = 100_000;

    // As many events as fit; an event that is held costs its place, too.
    private static readonly int Most = Max / (64 + Events.OfKind[1].JsonAndMessageEnd.Length);

    private readonly Hub _hub = new();
    private readonly Client _client = new(options: new ConnectionOptions { MaxQueuedBytes = Max });

    [Fact]
    public async Task A_query_that_never_ends_does_not_hold_events_without_end()
    {
        var running = _client.Connection.RunAsync(new Inbox(), CancellationToken.None);
        Subscribe("s");
        Publish(Most);
        _client.Connection.State.ShouldBe(ConnectionState.Open);
        Publish(1);
        (await running.Soon()).ShouldBe(ConnectionEnd.TooSlow);
    }

    [Fact]
    public void Many_subscriptions_of_one_client_hold_no_more_than_one()
    {
        for (var i = 0; i < 10; i++) Subscribe($"{i}");
        Publish(Most / 10);
        _client.Connection.State.ShouldBe(ConnectionState.Open);
        Publish(1);
        _client.Connection.State.ShouldBe(ConnectionState.Closed);
    }

    [Fact]
    public void What_is_held_no_more_makes_room()
    {
        for (var round = 0; round < 3; round++)
        {
            var live = Subscribe("live");
            Publish(Most);
            // Taken over, and not counted twice.
            live = Subscribe("live");
            _hub.GoLive(live, []);
            Subscribe("live");
            Publish(Most);
            _hub.Unsubscribe(_client.Member, Events.Id("live"));
        }
        _client.Connection.State.ShouldBe(ConnectionState.Open);
    }

    private Subscription Subscribe(string id) => _hub.Subscribe(_client.Member, Events.Id(id), Events.Everything);

    private void Publish(int count)
    {
        for (var i = 0; i < count; i++) _hub.Publish(Events.OfKind[1], Hub.NotStored);
    }
}
