namespace NostrToolkit.Relay.Tests;

/// <summary>Between the stored events and the live ones nothing is lost, and nothing comes twice.</summary>
public sealed class OverlapTests : SessionTest
{
    private readonly Gate _query = new();

    [Fact]
    public async Task What_is_committed_before_the_query_looks_is_a_stored_event()
    {
        Store.BeforeQuery = _query.PassAsync;
        var note = await CommitDuringQueryAsync();
        await Peer.ExpectAsync($"""["EVENT","x",{note}]""", """["EOSE","x"]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task What_is_committed_after_the_query_looked_is_a_live_event()
    {
        Store.AfterQuery = _query.PassAsync;
        var note = await CommitDuringQueryAsync();
        await Peer.ExpectAsync("""["EOSE","x"]""", $"""["EVENT","x",{note}]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task Subscriptions_opened_during_a_burst_get_every_event_once()
    {
        Store.BeforeQuery = static async () => await Task.Yield();
        Store.AfterQuery = static async () => await Task.Yield();
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 300).Select(static n => Author.Alice.Note(n))];
        using var reader = await Relay.ConnectAsync();
        const int Subscriptions = 20;

        var publishing = Task.Run(async () =>
        {
            foreach (var note in notes) await Peer.PublishAsync(note);
            foreach (var _ in notes) (await Peer.ReadAsync()).ShouldEndWith(",true,\"\"]");
        }, TestContext.Current.CancellationToken);
        var received = new List<string>();
        for (var n = 0; n < Subscriptions; n++)
        {
            await reader.SendAsync($$"""["REQ","{{n}}",{}]""");
            for (var read = 0; read < 5; read++) received.Add(await reader.ReadAsync());
        }
        await publishing;
        while (received.Count < Subscriptions * (notes.Length + 1)) received.Add(await reader.ReadAsync());
        await reader.ExpectNothingAsync();

        received.Distinct().Count().ShouldBe(received.Count);
        for (var n = 0; n < Subscriptions; n++) received.ShouldContain($"""["EOSE","{n}"]""");
    }

    /// <summary>Opens a subscription, commits a note while its query is held back, and lets the query go on.</summary>
    private async Task<VerifiedEvent> CommitDuringQueryAsync()
    {
        await Peer.SendAsync("""["REQ","x",{}]""");
        await _query.Entered;
        var note = Author.Alice.Note(100);
        (await Store.SaveAsync(note)).ShouldBe(SaveStatus.Stored);
        _query.Open();
        return note;
    }
}
