using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Hubs;

/// <summary>Who gets what.</summary>
public sealed class DeliveryTests
{
    private readonly Hub _hub = new();
    private readonly Client _ann = new();
    private readonly Client _bob = new();

    [Fact]
    public async Task An_event_goes_to_the_subscriptions_it_matches_each_under_its_own_id()
    {
        Subscribe(_ann, "a1", 1);
        Subscribe(_ann, "a2", 1, 2);
        Subscribe(_bob, "b", 2);
        Publish(1);
        Publish(2);
        Publish(3);
        string[] delivered = [Events.Delivered("a1", 1), Events.Delivered("a2", 1), Events.Delivered("a2", 2)];
        (await _ann.ReceivedAsync()).ShouldBe(delivered, ignoreOrder: true);
        (await _bob.ReceivedAsync()).ShouldBe([Events.Delivered("b", 2)]);
    }

    [Fact]
    public async Task The_id_comes_back_as_the_client_spelled_it_and_outlives_its_message()
    {
        var message = Encoding.UTF8.GetBytes("""a\u0062\"c""");
        var id = new SubscriptionId(new JsonString(message, JsonEscapes.Foreign));
        var subscription = _hub.Subscribe(_ann.Member, id, Events.Everything);
        message.AsSpan().Clear();
        _hub.GoLive(subscription, []);
        Publish(1);
        (await _ann.ReceivedAsync()).ShouldBe([Events.Delivered("""a\u0062\"c""", 1)]);
        subscription.Id.ToString().ShouldBe("ab\"c");
        _ann.Member.Has(subscription.Id).ShouldBeTrue();
    }

    [Fact]
    public async Task An_event_that_matches_two_filters_comes_once()
    {
        _hub.GoLive(_hub.Subscribe(_ann.Member, Events.Id("s"), [.. Events.Filter(1), .. Events.Everything]), []);
        Publish(1);
        (await _ann.ReceivedAsync()).ShouldBe([Events.Delivered("s", 1)]);
    }

    [Fact]
    public async Task After_the_end_nothing_comes()
    {
        Subscribe(_ann, "s", 1);
        Subscribe(_bob, "s", 1);
        _hub.Unsubscribe(_ann.Member, Events.Id("s")).ShouldBeTrue();
        _hub.Unsubscribe(_ann.Member, Events.Id("s")).ShouldBeFalse();
        Publish(1);
        (await _ann.ReceivedAsync()).ShouldBeEmpty();
        (await _bob.ReceivedAsync()).ShouldBe([Events.Delivered("s", 1)]);
        _hub.SubscriptionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Ending_a_subscription_that_was_replaced_leaves_its_successor()
    {
        var first = Subscribe(_ann, "s", 1);
        Subscribe(_ann, "s", 1);
        first.IsEnded.ShouldBeTrue();
        _hub.Unsubscribe(first);
        Publish(1);
        (await _ann.ReceivedAsync()).ShouldBe([Events.Delivered("s", 1)]);
    }

    [Fact]
    public async Task A_client_that_is_gone_has_nothing_and_gets_nothing_any_more()
    {
        Subscription[] subscriptions = [Subscribe(_ann, "one", 1), Subscribe(_ann, "two", 1)];
        Subscribe(_bob, "s", 1);
        _hub.Disconnect(_ann.Member);
        _hub.Disconnect(_ann.Member);
        subscriptions.ShouldAllBe(static subscription => subscription.IsEnded);
        (_ann.Member.SubscriptionCount, _hub.SubscriptionCount).ShouldBe((0, 1));
        Publish(1);
        (await _ann.ReceivedAsync()).ShouldBeEmpty();
        (await _bob.ReceivedAsync()).ShouldBe([Events.Delivered("s", 1)]);
    }

    [Fact]
    public void A_subscription_that_comes_after_its_client_left_is_born_ended()
    {
        _hub.Disconnect(_ann.Member);
        Subscribe(_ann, "late", 1).IsEnded.ShouldBeTrue();
        (_ann.Member.SubscriptionCount, _hub.SubscriptionCount).ShouldBe((0, 0));
    }

    [Fact]
    public void A_client_knows_its_subscriptions()
    {
        Subscribe(_ann, "one", 1);
        Subscribe(_ann, "two", 1);
        Subscribe(_ann, "two", 2);
        _ann.Member.SubscriptionCount.ShouldBe(2);
        _ann.Member.Has(Events.Id("one")).ShouldBeTrue();
        _ann.Member.Has(Events.Id("three")).ShouldBeFalse();
        _bob.Member.Has(Events.Id("one")).ShouldBeFalse();
    }

    private Subscription Subscribe(Client client, string id, params ushort[] kinds)
    {
        var subscription = _hub.Subscribe(client.Member, Events.Id(id), Events.Filter(kinds));
        _hub.GoLive(subscription, []);
        return subscription;
    }

    private void Publish(int kind) => _hub.Publish(Events.OfKind[kind], sequence: 1);
}
