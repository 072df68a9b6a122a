using System.Threading.Channels;

namespace NostrToolkit.Tests.Clients;

/// <summary>What a relay must not send is dropped and counted, and harms nobody.</summary>
public sealed class DistrustTests
{
    private static readonly VerifiedEvent Note = Author.Alice.Note(100);

    private static readonly string OtherSignature = $"{Author.Alice.Note(101).View.Signature}";

    public static TheoryData<string, string> Forgeries => new()
    {
        { "another content", $"[\"EVENT\",\"1\",{Note.ToString().Replace("a note", "another")}]" },
        { "another's signature", $"[\"EVENT\",\"1\",{Note.ToString().Replace($"{Note.View.Signature}", OtherSignature)}]" },
        { "an author not asked for", $"[\"EVENT\",\"1\",{Author.Bob.Note(100)}]" },
        { "a kind not asked for", $"[\"EVENT\",\"1\",{Author.Alice.Event(7, 100)}]" },
        { "an event without a signature", """["EVENT","1",{}]""" },
        { "no message", "hello" },
        { "a message of the other direction", """["REQ","1",{}]""" },
        { "an unknown message", """["FROBNICATE","1"]""" },
        { "a broken OK", """["OK","1",true,""]""" },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task It_is_dropped_and_counted(string what, string message)
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        await using var items = client.Read(new Filter { Authors = [Author.Alice.Key], Kinds = [1] }, TestContext.Current.CancellationToken);
        var reading = items.ExpectAsync($"Stored {Note.Id}", "EndOfStored");
        await relay.NextAsync();
        relay.Send(message);
        relay.Send($"[\"EVENT\",\"1\",{Note}]");
        relay.Send("""["EOSE","1"]""");
        await reading;
        client.RejectedCount.ShouldBe(1, what);
    }

    [Fact]
    public async Task An_event_for_a_subscription_that_is_not_open_is_dropped()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        await using var items = client.Read(new Filter(), TestContext.Current.CancellationToken);
        var reading = items.ExpectAsync("EndOfStored");
        await relay.NextAsync();
        foreach (var message in (string[])[$"[\"EVENT\",\"9\",{Note}]", """["EOSE","9"]""", """["CLOSED","9",""]""", """["EOSE","1"]"""])
            relay.Send(message);
        await reading;
    }

    [Fact]
    public async Task Notices_go_to_whoever_listens()
    {
        using var relay = new ScriptedRelay();
        var notices = Channel.CreateUnbounded<string>();
        await using var client = await relay.ConnectAsync(new() { Notice = notice => notices.Writer.TryWrite(notice) });
        relay.Send("""["NOTICE","quoth the relay: \"no\u2026\""]""");
        (await notices.Reader.ReadAsync(TestContext.Current.CancellationToken).Soon()).ShouldBe("quoth the relay: \"no…\"");
        client.RejectedCount.ShouldBe(0);
    }

    [Fact]
    public async Task Notices_without_a_listener_are_nothing_special()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        relay.Send("""["NOTICE","hello?"]""");
        var publishing = client.PublishAsync(Note, TestContext.Current.CancellationToken);
        await relay.NextAsync();
        relay.Send($"[\"OK\",\"{Note.Id}\",true,\"\"]");
        (await publishing.Soon()).Accepted.ShouldBeTrue();
    }
}
