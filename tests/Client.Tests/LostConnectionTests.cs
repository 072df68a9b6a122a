using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Clients;

/// <summary>The end of a connection, for those who wait and for those who come later: why, and whether to try again.</summary>
public sealed class LostConnectionTests
{
    private static readonly VerifiedEvent Note = Author.Alice.Note(100);

    [Fact]
    public Task Lost() => EndsAsync(static relay => relay.HangUp(), ErrorCategory.Network, isRetriable: true, 1006);

    [Theory]
    [InlineData(1000, ErrorCategory.Application, true)]
    [InlineData(1001, ErrorCategory.Application, true)]
    [InlineData(1002, ErrorCategory.Protocol, false)]
    [InlineData(1008, ErrorCategory.Application, false)]
    [InlineData(1009, ErrorCategory.Protocol, false)]
    [InlineData(1011, ErrorCategory.Application, true)]
    [InlineData(1012, ErrorCategory.Application, true)]
    [InlineData(1013, ErrorCategory.Application, true)]
    [InlineData(4000, ErrorCategory.Application, false)]
    public Task Closed(ushort status, ErrorCategory category, bool isRetriable)
        => EndsAsync(relay => _ = relay.CloseAsync(status, "bye"), category, isRetriable, status);

    [Fact]
    public async Task A_relay_that_breaks_RFC_6455_is_closed_from_this_side()
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync(new() { Connection = new() { Limits = new() { MaxMessageBytes = 100 } } });
        var publishing = client.PublishAsync(Note, TestContext.Current.CancellationToken);
        await relay.NextAsync();
        relay.Send($"[\"NOTICE\",\"{new string('x', 100)}\"]");
        var error = await Should.ThrowAsync<ConnectionException>(publishing.Soon());
        error.Message.ShouldBe($"The connection to {relay.Uri} was closed on this side: 1009 message too big");
        error.IsRetriable.ShouldBeFalse();
        (await relay.End.Soon()).Status.ShouldBe(CloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Nobody_is_there()
    {
        Uri uri;
        using (var relay = new ScriptedRelay()) uri = relay.Uri;
        var error = await Should.ThrowAsync<ConnectionException>(
            RelayClient.ConnectAsync(uri, cancellationToken: TestContext.Current.CancellationToken).Soon());
        error.Category.ShouldBe(ErrorCategory.Network);
        error.IsRetriable.ShouldBeTrue();
    }

    private static async Task EndsAsync(Action<ScriptedRelay> end, ErrorCategory category, bool isRetriable, ushort status)
    {
        using var relay = new ScriptedRelay();
        await using var client = await relay.ConnectAsync();
        await using var items = client.Read(new Filter(), TestContext.Current.CancellationToken);
        var stored = items.ExpectAsync($"Stored {Note.Id}");
        await relay.NextAsync();
        relay.Send($"[\"EVENT\",\"1\",{Note}]");
        await stored;
        var publishing = client.PublishAsync(Note, TestContext.Current.CancellationToken);
        await relay.NextAsync();

        end(relay);
        ConnectionException[] errors =
        [
            await Should.ThrowAsync<ConnectionException>(publishing.Soon()),
            await Should.ThrowAsync<ConnectionException>(items.MoveNextAsync().Soon()),
            await Should.ThrowAsync<ConnectionException>(client.PublishAsync(Note, TestContext.Current.CancellationToken).Soon()),
            await Should.ThrowAsync<ConnectionException>(client.Read(new Filter(), TestContext.Current.CancellationToken).MoveNextAsync().Soon()),
        ];
        foreach (var error in errors)
        {
            error.Category.ShouldBe(category);
            error.IsRetriable.ShouldBe(isRetriable);
            error.CloseStatus.ShouldBe(new CloseStatus(status));
            error.Message.ShouldStartWith($"{relay.Uri} closed the connection: {status} ");
        }
        client.State.ShouldBe(ConnectionState.Closed);
    }

    [Fact]
    public async Task A_publish_that_comes_after_the_end_leaves_no_exception_that_nobody_looked_at()
    {
        using var relay = new ScriptedRelay();
        var address = relay.Uri.ToString();
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            // Other tests run beside this one.
            if (e.Exception.ToString().Contains(address)) Interlocked.Increment(ref unobserved);
        }
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            await PublishAfterTheEndAsync(relay);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            unobserved.ShouldBe(0);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }
    }

    // A method of its own, so that nothing of it is still referenced when it has ended.
    private static async Task PublishAfterTheEndAsync(ScriptedRelay relay)
    {
        var client = await relay.ConnectAsync();
        await client.DisposeAsync();
        for (var i = 0; i < 10; i++) await Should.ThrowAsync<ConnectionException>(client.PublishAsync(Note).Soon());
    }
}
