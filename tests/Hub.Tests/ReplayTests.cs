namespace NostrToolkit.Tests.Hubs;

/// <summary>The seam between stored and live events: nothing lost, nothing twice.</summary>
public sealed class ReplayTests
{
    private readonly Hub _hub = new();
    private readonly Client _client = new();

    [Fact]
    public async Task What_comes_during_the_query_is_held_and_what_was_sent_among_the_stored_events_is_dropped()
    {
        var subscription = Subscribe();
        foreach (var sequence in new[] { 1, 2, 3, 4 }) Publish(sequence);
        (await _client.ReceivedAsync()).ShouldBeEmpty();
        _hub.GoLive(subscription, sent: [1, 2]);
        Publish(5);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(3), Delivered(4), Delivered(5)]);
    }

    [Fact]
    public async Task What_the_query_saw_but_its_limit_left_out_comes_live()
    {
        var subscription = Subscribe();
        foreach (var sequence in new[] { 1, 2, 3 }) Publish(sequence);
        _hub.GoLive(subscription, sent: [3]);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1), Delivered(2)]);
    }

    [Fact]
    public async Task What_was_sent_is_dropped_also_when_it_is_published_later()
    {
        var subscription = Subscribe();
        _hub.GoLive(subscription, sent: [3, 1]);
        foreach (var sequence in new[] { 1, 2, 3, 4 }) Publish(sequence);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(2), Delivered(4)]);
    }

    [Fact]
    public void What_will_not_be_published_is_not_remembered()
    {
        _hub.StartAfter(1000);
        var (subscription, sent) = (Subscribe(), Enumerable.Range(501, 500).Select(static n => (long)n).ToArray());
        var before = GC.GetAllocatedBytesForCurrentThread();
        _hub.GoLive(subscription, sent);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000, "a set of 500 numbers takes 8 KB");
    }

    [Fact]
    public async Task What_is_not_stored_is_in_no_query_and_always_comes()
    {
        var subscription = Subscribe();
        _hub.Publish(Events.OfKind[1], Hub.NotStored);
        _hub.GoLive(subscription, sent: [1, 2, 3]);
        _hub.Publish(Events.OfKind[2], Hub.NotStored);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1), Delivered(2)]);
        Publish(3);
        (await _client.ReceivedAsync()).ShouldBeEmpty("an event that is not stored tells nothing about those that are");
    }

    [Fact]
    public async Task Going_live_twice_changes_nothing()
    {
        var subscription = Subscribe();
        Publish(1);
        _hub.GoLive(subscription, sent: []);
        _hub.GoLive(subscription, sent: [2]);
        Publish(2);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1), Delivered(2)]);
    }

    [Fact]
    public async Task A_replacement_takes_over_without_a_gap_and_without_a_duplicate()
    {
        var first = Subscribe();
        _hub.GoLive(first, sent: []);
        Publish(1);
        var second = Subscribe();
        Publish(2);
        Publish(3);
        _hub.GoLive(first, sent: []);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(1)], "the first one has ended, the second one holds");
        _hub.GoLive(second, sent: [1, 2]);
        Publish(4);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(3), Delivered(4)]);
    }

    [Fact]
    public async Task A_replacement_takes_over_what_was_held_where_it_matches()
    {
        Subscribe();
        _hub.Publish(Events.OfKind[1], Hub.NotStored);
        _hub.Publish(Events.OfKind[2], Hub.NotStored);
        Publish(3);
        var second = _hub.Subscribe(_client.Member, Events.Id("s"), Events.Filter(2, 3));
        _hub.GoLive(second, sent: []);
        (await _client.ReceivedAsync()).ShouldBe([Delivered(2), Delivered(3)]);
    }

    [Fact]
    public async Task What_is_held_goes_with_its_subscription()
    {
        var subscription = Subscribe();
        Publish(1);
        _hub.Unsubscribe(subscription);
        _hub.GoLive(subscription, sent: []);
        (await _client.ReceivedAsync()).ShouldBeEmpty();
    }

    private static string Delivered(int kind) => Events.Delivered("s", kind);

    private Subscription Subscribe() => _hub.Subscribe(_client.Member, Events.Id("s"), Events.Everything);

    private void Publish(int sequence) => _hub.Publish(Events.OfKind[sequence], sequence);
}
