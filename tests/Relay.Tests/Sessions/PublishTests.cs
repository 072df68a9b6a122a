namespace NostrToolkit.Relay.Tests;

/// <summary>EVENT: exactly one OK for each, never before the commit, and nobody waits for the storage.</summary>
public sealed class PublishTests : SessionTest
{
    [Fact]
    public async Task A_save_that_fails_is_OK_false()
    {
        var note = Author.Alice.Note(100);
        Store.BeforeSave = static _ => Task.FromResult<SaveResult?>(SaveResult.Failed("the disk is full"));
        await Peer.PublishAsync(note);
        await Peer.ExpectAsync($"""["OK","{note.Id}",false,"error: the disk is full"]""");

        Store.BeforeSave = static _ => Task.FromResult<SaveResult?>(null);
        await Peer.PublishAsync(note);
        await Peer.ExpectAsync($"""["OK","{note.Id}",true,""]""");
    }

    [Fact]
    public async Task A_store_that_throws_is_OK_false()
    {
        var note = Author.Alice.Note(100);
        Store.BeforeSave = static _ => throw new InvalidOperationException("a bug");
        await Peer.PublishAsync(note);
        await Peer.ExpectAsync($"""["OK","{note.Id}",false,"error: the event could not be stored"]""");
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task OK_and_live_delivery_come_after_the_commit_and_the_next_message_does_not_wait_for_it()
    {
        using var reader = await Relay.ConnectAsync();
        await reader.SendAsync("""["REQ","live",{}]""");
        await reader.ExpectAsync("""["EOSE","live"]""");

        var commit = new Gate();
        Store.BeforeSave = async _ =>
        {
            await commit.PassAsync();
            return null;
        };
        var note = Author.Alice.Note(100);
        await Peer.PublishAsync(note);
        await commit.Entered;
        await Peer.SendAsync("""["REQ","all",{}]""");
        await Peer.ExpectAsync("""["EOSE","all"]""");
        await reader.ExpectNothingAsync();

        commit.Open();
        string[] answers = [await Peer.ReadAsync(), await Peer.ReadAsync()];
        answers.ShouldBe([$"""["EVENT","all",{note}]""", $"""["OK","{note.Id}",true,""]"""], ignoreOrder: true);
        await reader.ExpectAsync($"""["EVENT","live",{note}]""");
    }

    [Fact]
    public async Task Every_EVENT_gets_exactly_one_OK()
    {
        Store.BeforeSave = static async saved =>
        {
            await Task.Yield();
            return saved.CreatedAt.Seconds % 3 == 0 ? SaveResult.Failed("unlucky") : null;
        };
        VerifiedEvent[] events = [.. Enumerable.Range(0, 60).Select(static n => Author.Alice.Note(n))];
        foreach (var note in events)
        {
            await Peer.PublishAsync(note);
            await Peer.PublishAsync(note);
            await Peer.SendAsync($"[\"EVENT\",{note.ToString().Replace("a note", "another")}]");
        }
        var answers = new List<string>();
        while (answers.Count < 3 * events.Length) answers.Add(await Peer.ReadAsync());
        foreach (var note in events)
            answers.Count(answer => answer.StartsWith($"[\"OK\",\"{note.Id}\",", StringComparison.Ordinal)).ShouldBe(3);
        await Peer.ExpectNothingAsync();
    }

    [Fact]
    public async Task A_client_with_a_thousand_saves_under_way_waits_and_nobody_else_does()
    {
        using var other = await Relay.ConnectAsync();
        Gate commit = new(), full = new();
        var saving = 0;
        Store.BeforeSave = async _ =>
        {
            if (Interlocked.Increment(ref saving) == 1001) full.Enter();
            await commit.PassAsync();
            return null;
        };
        for (var n = 0; n < 1010; n++) await Peer.PublishAsync(Author.Alice.Note(n));
        await full.Entered;
        await other.ExpectNothingAsync();
        saving.ShouldBe(1001);

        commit.Open();
        for (var n = 0; n < 1010; n++) (await Peer.ReadAsync()).ShouldEndWith(",true,\"\"]");
    }

    [Fact]
    public async Task An_ephemeral_event_is_no_matter_of_the_store()
    {
        Store.BeforeSave = static _ => throw new InvalidOperationException("not to be stored");
        var passing = Author.Alice.Event(20_000, 100);
        await Peer.PublishAsync(passing);
        await Peer.ExpectAsync($"""["OK","{passing.Id}",true,""]""");
    }

    [Fact]
    public async Task An_event_that_the_close_follows_directly_gets_its_OK_first()
    {
        var commit = new Gate();
        Store.BeforeSave = async _ =>
        {
            await commit.PassAsync();
            return null;
        };
        var note = Author.Alice.Note(100);
        await Peer.PublishAsync(note);
        await Peer.BeginCloseAsync();
        await commit.Entered;
        commit.Open();
        await Peer.ExpectAsync($"""["OK","{note.Id}",true,""]""", "1000");
    }

    [Fact]
    public async Task An_event_whose_author_has_left_is_stored_all_the_same()
    {
        var commit = new Gate();
        Store.BeforeSave = async _ =>
        {
            await commit.PassAsync();
            return null;
        };
        var note = Author.Alice.Note(100);
        using var reader = await Relay.ConnectAsync();
        await reader.SendAsync("""["REQ","live",{}]""");
        await reader.ExpectAsync("""["EOSE","live"]""");
        using (var author = await Relay.ConnectAsync())
        {
            await author.PublishAsync(note);
            await commit.Entered;
        }
        await UntilAsync(() => Relay.Server.ConnectionCount == 2);
        commit.Open();
        await reader.ExpectAsync($"""["EVENT","live",{note}]""");
    }
}
