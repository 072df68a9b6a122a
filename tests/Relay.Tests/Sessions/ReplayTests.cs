namespace NostrToolkit.Relay.Tests;

/// <summary>REQ: the sending of stored events when it fails, is not wanted any more, or takes long.</summary>
public sealed class ReplayTests : SessionTest
{
    [Fact]
    public async Task A_query_that_fails_is_CLOSED()
    {
        Store.BeforeQuery = static () => throw new EventStoreException("the disk is gone");
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["CLOSED","x","error: the query failed"]""");
        Relay.Server.Hub.SubscriptionCount.ShouldBe(0);

        Store.BeforeQuery = static () => Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
    }

    [Fact]
    public async Task A_query_that_fails_among_its_events_is_CLOSED()
    {
        VerifiedEvent first = Author.Alice.Note(2), second = Author.Alice.Note(1);
        await Store.SaveAllAsync(first, second);
        Store.BeforeEvent = static number => number == 1 ? throw new EventStoreException("the disk is gone") : Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync($"""["EVENT","x",{first}]""", """["CLOSED","x","error: the query failed"]""");
        Relay.Server.Hub.SubscriptionCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_query_that_fails_does_not_end_the_next_one_of_its_name()
    {
        var query = new Gate();
        Store.BeforeQuery = async () =>
        {
            await query.PassAsync();
            throw new EventStoreException("the disk is gone");
        };
        await Peer.SendAsync("""["REQ","x",{"kinds":[1]}]""");
        await query.Entered;
        Store.BeforeQuery = static () => Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{"kinds":[7]}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        query.Open();
        await Peer.ExpectNothingAsync();
        Relay.Server.Hub.SubscriptionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_replaced_query_sends_neither_its_events_nor_its_EOSE()
    {
        VerifiedEvent first = Author.Alice.Note(2), second = Author.Alice.Note(1);
        await Store.SaveAllAsync(first, second);
        var rest = new Gate();
        Store.BeforeEvent = number => number == 1 ? rest.PassAsync() : Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{"kinds":[1]}]""");
        await Peer.ExpectAsync($"""["EVENT","x",{first}]""");
        await rest.Entered;
        await Peer.SendAsync("""["REQ","x",{"kinds":[7]}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        rest.Open();
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task Of_many_queries_of_one_client_only_those_still_in_force_reach_the_store()
    {
        var query = new Gate();
        var asked = 0;
        Store.BeforeQuery = () =>
        {
            Interlocked.Increment(ref asked);
            return query.PassAsync();
        };
        for (var i = 0; i < 30; i++) await Peer.SendAsync("""["REQ","same",{}]""");
        await query.Entered;
        await Peer.SendAsync("""["NOTHING"]""");
        await Peer.ExpectAsync("""["NOTICE","unsupported: this relay does not know this message"]""");
        query.Open();
        await Peer.ExpectAsync("""["EOSE","same"]""");
        // Two that had begun, and the last one.
        asked.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_search_is_refused_by_its_id_and_ends_what_had_that_id()
    {
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        await Peer.SendAsync("""["REQ","x",{"kinds":[1]},{"kinds":[1],"search":"words"}]""");
        await Peer.ExpectAsync("""["CLOSED","x","unsupported: this relay does not search"]""");
        await Store.SaveAllAsync(Author.Bob.Note(100));
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task A_slow_query_holds_up_nothing_else()
    {
        var query = new Gate();
        Store.BeforeQuery = query.PassAsync;
        await Peer.SendAsync("""["REQ","slow",{}]""");
        await query.Entered;
        Store.BeforeQuery = static () => Task.CompletedTask;
        await Peer.SendAsync("""["REQ","quick",{}]""");
        await Peer.ExpectAsync("""["EOSE","quick"]""");
        query.Open();
        await Peer.ExpectAsync("""["EOSE","slow"]""");
    }

    [Fact]
    public async Task CLOSE_ends_the_sending_of_stored_events()
    {
        var (first, gate) = await ReplayingAsync();
        await Peer.ExpectAsync($"""["EVENT","x",{first}]""");
        await Peer.SendAsync("""["CLOSE","x"]""");
        await Peer.ExpectNothingAsync();
        Relay.Server.Hub.SubscriptionCount.ShouldBe(0);
        gate.Open();
        await UntilAsync(() => Store.OpenStreams == 0);
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task The_same_name_again_ends_the_sending_of_the_first_ones_events()
    {
        var (first, gate) = await ReplayingAsync();
        await Peer.ExpectAsync($"""["EVENT","x",{first}]""");
        Store.BeforeEvent = static _ => Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{"kinds":[7]}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        gate.Open();
        await UntilAsync(() => Store.OpenStreams == 0);

        var reaction = Author.Bob.Event(7, 100);
        await Peer.PublishAsync(reaction);
        string[] answers = [await Peer.ReadAsync(), await Peer.ReadAsync()];
        answers.ShouldBe([$"""["EVENT","x",{reaction}]""", $"""["OK","{reaction.Id}",true,""]"""], ignoreOrder: true);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_its_queries()
    {
        var (_, gate) = await ReplayingAsync();
        Peer.Dispose();
        await UntilAsync(() => Relay.Server.ConnectionCount == 0 && Relay.Server.Hub.SubscriptionCount == 0);
        gate.Open();
        await UntilAsync(() => Store.OpenStreams == 0);
    }

    /// <summary>A subscription "x" that has sent the first of three stored notes and waits before the second.</summary>
    private async Task<(VerifiedEvent First, Gate Gate)> ReplayingAsync()
    {
        var first = Author.Alice.Note(3);
        await Store.SaveAllAsync(first, Author.Alice.Note(2), Author.Alice.Note(1));
        var gate = new Gate();
        Store.BeforeEvent = number => number == 1 ? gate.PassAsync() : Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{"kinds":[1]}]""");
        await gate.Entered;
        return (first, gate);
    }
}
