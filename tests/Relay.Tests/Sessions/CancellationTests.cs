namespace NostrToolkit.Relay.Tests;

/// <summary>A query that nobody wants any more is cancelled, not only its answer dropped: readers are few.</summary>
public sealed class CancellationTests : SessionTest
{
    public CancellationTests() => Store.DuringQuery = static cancelled => Task.Delay(Timeout.Infinite, cancelled);

    [Fact]
    public async Task CLOSE_stops_the_query()
    {
        await QueryForeverAsync();
        await Peer.SendAsync("""["CLOSE","x"]""");
        await UntilAsync(() => Store.RunningQueries == 0);
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task A_replacement_stops_the_query_and_has_its_own()
    {
        await QueryForeverAsync();
        Store.DuringQuery = static _ => Task.CompletedTask;
        await Peer.SendAsync("""["REQ","x",{}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        await UntilAsync(() => Store.RunningQueries == 0);
    }

    [Fact]
    public async Task The_end_of_the_connection_stops_the_query()
    {
        await QueryForeverAsync();
        Peer.Dispose();
        await UntilAsync(() => Store.RunningQueries == 0);
    }

    [Fact]
    public async Task A_query_that_waits_for_its_turn_can_be_stopped_too()
    {
        for (var n = 0; n < 5; n++) await Peer.SendAsync($$"""["REQ","{{n}}",{}]""");
        for (var n = 0; n < 5; n++) await Peer.SendAsync($"""["CLOSE","{n}"]""");
        await Peer.ExpectNothingAsync();
        await UntilAsync(() => Store.RunningQueries == 0);
    }

    [Fact]
    public async Task A_relay_that_stops_does_not_wait_for_more_queries_than_it_reads_on_with()
    {
        for (var n = 0; n < 40; n++) await Peer.SendAsync($$"""["REQ","{{n}}",{}]""");
        await UntilAsync(() => Relay.Server.Hub.SubscriptionCount > 32);
        var stopping = Relay.StopAsync();
        await Peer.ExpectAsync("1001");
        await Peer.CloseAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await UntilAsync(() => Store.RunningQueries == 0);
    }

    private async Task QueryForeverAsync()
    {
        await Peer.SendAsync("""["REQ","x",{}]""");
        await UntilAsync(() => Store.RunningQueries == 1);
    }
}
