namespace NostrToolkit.Tests.Hubs;

/// <summary>The seam between stored and live events: nothing lost, nothing twice.</summary>
public sealed class ReplayTests
{
    private readonly Hub _hub = new();
    private readonly Client _client = new();

    [Fact]
    public async Task What_comes_during_the_query_is_held_and_what_the_query_saw_is_dropped()
    {
        var subscription = Subscribe();
        foreach (var sequence in new[] { 1, 2, 3, 4 }) Publish(sequence);
        (await _client.ReceivedAsync()).ShouldBeEmpty();
        _hub.GoLive(subscription, sequence: 2);
        Publish(5);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(3), Delivered(4), Delivered(5)]);
    }

    [Fact]
    public async Task What_the_query_saw_is_dropped_also_when_it_is_published_later()
    {
        var subscription = Subscribe();
        _hub.GoLive(subscription, sequence: 2);
        foreach (var sequence in new[] { 1, 2, 3 }) Publish(sequence);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(3)]);
    }

    [Fact]
    public async Task What_is_not_stored_is_in_no_query_and_always_comes()
    {
        var subscription = Subscribe();
        _hub.Publish(Events.OfKind[1], Hub.NotStored);
        _hub.GoLive(subscription, sequence: 1_000_000);
        _hub.Publish(Events.OfKind[2], Hub.NotStored);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1), Delivered(2)]);
    }

    [Fact]
    public async Task Going_live_twice_changes_nothing()
    {
        var subscription = Subscribe();
        Publish(1);
        _hub.GoLive(subscription, sequence: 0);
        _hub.GoLive(subscription, sequence: 5);
        Publish(2);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1), Delivered(2)]);
    }

    [Fact]
    public async Task A_replacement_takes_over_without_a_gap_and_without_a_duplicate()
    {
        var first = Subscribe();
        _hub.GoLive(first, sequence: 0);
        Publish(1);
        var second = Subscribe();
        Publish(2);
        Publish(3);
        _hub.GoLive(first, sequence: 0);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1)], "the first one has ended, the second one holds");
        // Its query saw 1 and 2.
        _hub.GoLive(second, sequence: 2);
        Publish(4);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(3), Delivered(4)]);
    }

    [Fact]
    public async Task What_is_held_goes_with_its_subscription()
    {
        var subscription = Subscribe();
        Publish(1);
        _hub.Unsubscribe(subscription);
        _hub.GoLive(subscription, sequence: 0);
        (await _client.ReceivedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void A_query_that_never_ends_does_not_hold_events_without_end()
    {
        var client = new Client(options: new ConnectionOptions { MaxQueuedBytes = 100_000 });
        _hub.Subscribe(client.Member, Events.Id("s"), Events.Everything);
        var most = 100_000 / (64 + Events.OfKind[1].JsonAndMessageEnd.Length);
        for (var i = 0; i < most; i++) _hub.Publish(Events.OfKind[1], i);
        client.Connection.State.ShouldBe(ConnectionState.Open);
        _hub.Publish(Events.OfKind[1], most);
        client.Connection.State.ShouldBe(ConnectionState.Closed);
    }

    private static string Delivered(int kind) => Events.Delivered("s", kind);

    private Subscription Subscribe() => _hub.Subscribe(_client.Member, Events.Id("s"), Events.Everything);

    private void Publish(int sequence) => _hub.Publish(Events.OfKind[sequence], sequence);
}
