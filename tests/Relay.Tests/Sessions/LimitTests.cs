namespace NostrToolkit.Relay.Tests;

/// <summary>
/// A limit is for the stored events only: what it leaves out of them, though the query saw it, comes live. And so does what is
/// published while one subscription replaces another.
/// </summary>
public sealed class LimitTests : SessionTest
{
    private readonly Gate _query = new();

    [Fact]
    public async Task With_limit_0_what_is_committed_before_the_query_looks_is_a_live_event()
    {
        Store.BeforeQuery = _query.PassAsync;
        await Peer.SendAsync("""["REQ","x",{"limit":0}]""");
        var note = await CommitDuringQueryAsync(100);
        await Peer.ExpectAsync("""["EOSE","x"]""", $"""["EVENT","x",{note}]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task An_event_older_than_what_the_limit_takes_is_a_live_event()
    {
        var stored = Author.Bob.Note(100);
        await Store.SaveAllAsync(stored);
        Store.BeforeQuery = _query.PassAsync;
        await Peer.SendAsync("""["REQ","x",{"limit":1}]""");
        var older = await CommitDuringQueryAsync(50);
        await Peer.ExpectAsync($"""["EVENT","x",{stored}]""", """["EOSE","x"]""", $"""["EVENT","x",{older}]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task What_the_limit_takes_comes_once()
    {
        await Store.SaveAllAsync(Author.Bob.Note(50));
        Store.BeforeQuery = _query.PassAsync;
        await Peer.SendAsync("""["REQ","x",{"limit":1}]""");
        var newest = await CommitDuringQueryAsync(100);
        await Peer.ExpectAsync($"""["EVENT","x",{newest}]""", """["EOSE","x"]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task A_replacement_of_a_live_subscription_with_limit_0_leaves_no_gap()
    {
        await Peer.SendAsync("""["REQ","x",{"limit":0}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""");
        Store.BeforeQuery = _query.PassAsync;
        await Peer.SendAsync("""["REQ","x",{"limit":0}]""");
        var note = await CommitDuringQueryAsync(100);
        await Peer.ExpectAsync("""["EOSE","x"]""", $"""["EVENT","x",{note}]""");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    public async Task What_is_published_during_a_query_whose_subscription_is_replaced_comes_from_the_replacement(ushort kind)
    {
        Store.BeforeQuery = _query.PassAsync;
        await Peer.SendAsync("""["REQ","x",{"limit":0}]""");
        await _query.Entered;
        using var author = await Relay.ConnectAsync();
        VerifiedEvent wanted = Author.Alice.Event(kind, 100), unwanted = Author.Bob.Event(kind, 100);
        foreach (var @event in new[] { unwanted, wanted })
        {
            await author.PublishAsync(@event);
            await author.ExpectAsync($"""["OK","{@event.Id}",true,""]""");
        }
        Store.BeforeQuery = static () => Task.CompletedTask;
        await Peer.SendAsync($$"""["REQ","x",{"limit":0,"authors":["{{Author.Alice.Key}}"]}]""");
        await Peer.ExpectAsync("""["EOSE","x"]""", $"""["EVENT","x",{wanted}]""");
        _query.Open();
        await Peer.ExpectNothingAsync();
    }

    /// <summary>Commits a note while a query is held back, and lets the query go on.</summary>
    private async Task<VerifiedEvent> CommitDuringQueryAsync(long createdAt)
    {
        await _query.Entered;
        var note = Author.Alice.Note(createdAt);
        (await Store.SaveAsync(note)).ShouldBe(SaveStatus.Stored);
        _query.Open();
        return note;
    }
}
