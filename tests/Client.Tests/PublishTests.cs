namespace NostrToolkit.Tests.Clients;

/// <summary>Publishing: the relay's typed answer, or why there is none.</summary>
public sealed class PublishTests
{
    private static readonly VerifiedEvent Note = Author.Alice.Note(100);

    [Fact]
    public async Task A_relay_accepts_an_event_and_knows_it_the_next_time()
    {
        await using var relay = await RunningRelay.StartAsync();
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        (await PublishAsync(client, Note)).ShouldBe(new PublishResult(Note.Id, true, Reason.Empty));
        var again = await PublishAsync(client, Note);
        again.Accepted.ShouldBeTrue();
        again.Reason.Prefix.ShouldBe(ReasonPrefix.Duplicate);
    }

    [Theory]
    [InlineData("blocked: not you", ReasonPrefix.Blocked)]
    [InlineData("rate-limited: slow down", ReasonPrefix.RateLimited)]
    [InlineData("auth-required: who are you?", ReasonPrefix.AuthRequired)]
    [InlineData("frobnicated: a word of tomorrow", ReasonPrefix.Unknown)]
    [InlineData("no word at all", ReasonPrefix.None)]
    [InlineData("", ReasonPrefix.None)]
    public async Task A_refusal_has_a_typed_prefix_and_keeps_its_text(string reason, ReasonPrefix prefix)
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        var publishing = PublishAsync(client, Note);
        (await relay.NextAsync()).ShouldBe($"[\"EVENT\",{Note}]");
        relay.Send($"[\"OK\",\"{Note.Id}\",false,\"{reason}\"]");
        var result = await publishing;
        result.Accepted.ShouldBeFalse();
        result.Reason.Prefix.ShouldBe(prefix);
        result.Reason.ToString().ShouldBe(reason);
    }

    [Fact]
    public async Task Each_gets_the_answer_to_its_own_event()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        var other = Author.Bob.Note(100);
        Task<PublishResult> first = PublishAsync(client, Note), second = PublishAsync(client, other);
        relay.Send($"[\"OK\",\"{Author.Carol.Note(100).Id}\",false,\"never published\"]");
        relay.Send($"[\"OK\",\"{other.Id}\",true,\"\"]");
        (await second).Event.ShouldBe(other.Id);
        first.IsCompleted.ShouldBeFalse();
        relay.Send($"[\"OK\",\"{Note.Id}\",false,\"invalid: x\"]");
        (await first).Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task One_of_two_who_publish_the_same_event_may_give_up()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        using var impatience = new CancellationTokenSource();
        Task<PublishResult> impatient = client.PublishAsync(Note, impatience.Token), patient = PublishAsync(client, Note);
        (await relay.NextAsync()).ShouldBe(await relay.NextAsync());
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient.Soon());
        relay.Send($"[\"OK\",\"{Note.Id}\",true,\"\"]");
        (await patient).Accepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_relay_that_never_answers_is_waited_for_as_long_as_the_caller_likes()
    {
        using var relay = new ScriptedRelay();
        var noticed = new TaskCompletionSource();
        await using var client = await relay.ConnectAsync(new() { Notice = _ => noticed.SetResult() });
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(client.PublishAsync(Note, timeout.Token).Soon());

        // The late answer is nobody's, and the next attempt has its own.
        relay.Send($"[\"OK\",\"{Note.Id}\",false,\"error: too late\"]");
        relay.Send("""["NOTICE","after it"]""");
        await noticed.Task.Soon();
        var again = PublishAsync(client, Note);
        relay.Send($"[\"OK\",\"{Note.Id}\",true,\"\"]");
        (await again).Event.ShouldBe(Note.Id);
    }

    [Fact]
    public async Task Publishes_from_many_threads_are_each_answered()
    {
        await using var relay = await RunningRelay.StartAsync();
        await using var client = await RelayClient.ConnectAsync(relay.Uri, cancellationToken: TestContext.Current.CancellationToken);
        VerifiedEvent[] notes = [.. Enumerable.Range(0, 200).Select(static n => Author.Alice.Note(n))];
        var results = await Task.WhenAll(notes.Select(note => Task.Run(() => PublishAsync(client, note))));
        results.Select(static result => result.Event).ShouldBe(notes.Select(static note => note.Id));
        results.ShouldAllBe(static result => result.Accepted);
    }

    private static Task<PublishResult> PublishAsync(RelayClient client, VerifiedEvent @event)
        => client.PublishAsync(@event, TestContext.Current.CancellationToken).Soon();
}
