namespace NostrToolkit.Tests.Clients;

/// <summary>Subscriptions: what they yield in which order, and what the relay hears of them.</summary>
public sealed class SubscribeTests
{
    private static readonly VerifiedEvent Note = Author.Alice.Note(100);
    private static readonly Filter Alice = new() { Authors = [Author.Alice.Key] };

    [Fact]
    public async Task Stored_events_then_their_end_then_live_ones()
    {
        await using var relay = await RunningRelay.StartAsync();
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        VerifiedEvent newer = Author.Alice.Note(101), live = Author.Alice.Note(50);
        await PublishAsync(client, Note, newer, Author.Bob.Note(102));
        await using var items = client.Read(Alice, TestContext.Current.CancellationToken);
        await items.ExpectAsync($"Stored {newer.Id}", $"Stored {Note.Id}", "EndOfStored");
        await PublishAsync(client, Author.Bob.Note(103), live);
        await items.ExpectAsync($"Live {live.Id}");
    }

    [Fact]
    public async Task Several_subscriptions_get_each_their_own()
    {
        await using var relay = await RunningRelay.StartAsync();
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        await using var alice = client.Read(Alice, TestContext.Current.CancellationToken);
        await using var bob = client.Read(new Filter { Authors = [Author.Bob.Key] }, TestContext.Current.CancellationToken);
        await using var both = client
            .SubscribeAsync([Alice, new Filter { Authors = [Author.Bob.Key] }], TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        foreach (var items in new[] { alice, bob, both }) await items.ExpectAsync("EndOfStored");
        var his = Author.Bob.Note(100);
        await PublishAsync(client, Note, his);
        await alice.ExpectAsync($"Live {Note.Id}");
        await bob.ExpectAsync($"Live {his.Id}");
        await both.ExpectAsync($"Live {Note.Id}", $"Live {his.Id}");
    }

    [Fact]
    public async Task Leaving_the_loop_sends_CLOSE()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        var items = client.Read(Alice, TestContext.Current.CancellationToken);
        var first = items.ExpectAsync("EndOfStored");
        (await relay.NextAsync()).ShouldBe($$"""["REQ","1",{"authors":["{{Author.Alice.Key}}"]}]""");
        relay.Send("""["EOSE","1"]""");
        await first;
        await items.DisposeAsync().Soon();
        (await relay.NextAsync()).ShouldBe("""["CLOSE","1"]""");
    }

    [Fact]
    public async Task Cancellation_sends_CLOSE()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        using var cancellation = new CancellationTokenSource();
        await using var items = client.Read(Alice, cancellation.Token);
        var first = items.MoveNextAsync();
        await relay.NextAsync();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first.Soon());
        (await relay.NextAsync()).ShouldBe("""["CLOSE","1"]""");
    }

    [Fact]
    public async Task CLOSED_is_the_last_item_and_is_not_answered()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        var items = client.Read(Alice, TestContext.Current.CancellationToken);
        var first = items.NextAsync();
        await relay.NextAsync();
        relay.Send("""["CLOSED","1","auth-required: who are you?"]""");
        var closed = await first;
        closed.Kind.ShouldBe(SubscriptionItemKind.Closed);
        closed.Reason.Prefix.ShouldBe(ReasonPrefix.AuthRequired);
        (await items.MoveNextAsync().Soon()).ShouldBeFalse();
        await items.DisposeAsync().Soon();

        var next = client.Read(Alice, TestContext.Current.CancellationToken).MoveNextAsync();
        (await relay.NextAsync()).ShouldStartWith("""["REQ","2",""");
        next.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task CLOSED_after_stored_events_leaves_them()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        var items = client.Read(Alice, TestContext.Current.CancellationToken);
        var reading = items.ExpectAsync($"Stored {Note.Id}", "EndOfStored", "Closed error: shutting down idle subscription");
        await relay.NextAsync();
        relay.Send($"[\"EVENT\",\"1\",{Note}]");
        relay.Send("""["EOSE","1",["finish"]]""");
        relay.Send("""["EOSE","1"]""");
        relay.Send("""["CLOSED","1","error: shutting down idle subscription"]""");
        await reading;
    }

    [Fact]
    public async Task A_real_relay_refuses_with_a_typed_reason()
    {
        await using var relay = await RunningRelay.StartAsync(options: new RelayOptions { Limits = new() { MaxFilters = 1 } });
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        await using var items = client
            .SubscribeAsync([Alice, Alice], TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await items.NextAsync()).Reason.Prefix.ShouldBe(ReasonPrefix.Invalid);
        (await items.MoveNextAsync().Soon()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_longest_event_that_a_relay_takes_by_default_comes_back()
    {
        await using var relay = await RunningRelay.StartAsync();
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        var empty = Author.Alice.Event(1, 100).ToString().Length + """["EVENT",]""".Length;
        var longest = Author.Alice.Event(1, 100, new string('x', new RelayLimits().MaxMessageLength - empty));
        await PublishAsync(client, longest);
        await using var items = client.Read(Alice, TestContext.Current.CancellationToken);
        await items.ExpectAsync($"Stored {longest.Id}");
    }

    private static async Task PublishAsync(RelayClient client, params VerifiedEvent[] events)
    {
        foreach (var @event in events)
            (await client.PublishAsync(@event, TestContext.Current.CancellationToken).Soon()).Accepted.ShouldBeTrue();
    }
}
