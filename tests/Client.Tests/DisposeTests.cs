using System.Net;
using System.Net.Sockets;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Clients;

/// <summary>The end of a client from its own side.</summary>
public sealed class DisposeTests
{
    private static readonly VerifiedEvent Note = Author.Alice.Note(100);

    // Longer than what a transport gives at once, so that the message is put together in a lease, which shows that it is being handled.
    private static readonly string Space = new(' ', 10_000);

    [Fact]
    public async Task It_closes_with_1000_and_ends_what_is_open()
    {
        using var relay = new ScriptedRelay();
        var client = await relay.ConnectAsync();
        var publishing = client.PublishAsync(Note, TestContext.Current.CancellationToken);
        var subscribing = client.Read(new Filter(), TestContext.Current.CancellationToken).MoveNextAsync().AsTask();
        await relay.NextAsync();
        await relay.NextAsync();

        await client.DisposeAsync().Soon();
        var end = await relay.End.Soon();
        end.Status.ShouldBe(CloseStatus.NormalClosure);
        end.ByPeer.ShouldBeTrue();
        foreach (var task in (Task[])[publishing, subscribing])
        {
            var error = await Should.ThrowAsync<ConnectionException>(task.Soon());
            error.Message.ShouldContain("was closed on this side");
            error.IsRetriable.ShouldBeFalse();
        }
        await client.DisposeAsync().Soon();
    }

    [Fact]
    public async Task It_does_not_wait_for_a_reader_that_is_behind()
    {
        using var relay = new ScriptedRelay();
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new RelayClientOptions { SubscriptionBuffer = 2, Notice = _ => noticed.SetResult() };
        var client = await relay.ConnectAsync(options);
        await using var items = client.Read(new Filter(), TestContext.Current.CancellationToken);
        var first = items.ExpectAsync($"Stored {Note.Id}");
        await relay.NextAsync();
        for (var n = 0; n < 3; n++) relay.Send($"[\"EVENT\",\"1\",{Note}]");
        await first;
        relay.Send("""["NOTICE","two are in the buffer"]""");
        await noticed.Task.Soon();
        await Bounded.Until(() => options.Connection.Buffers.RentedBytes == 0);
        relay.Send($"[\"EVENT\",\"1\",{Note}{Space}]");
        await Bounded.Until(() => options.Connection.Buffers.RentedBytes > 0);

        await client.DisposeAsync().Soon();
        await items.ExpectAsync($"Stored {Note.Id}", $"Stored {Note.Id}");
        await Should.ThrowAsync<ConnectionException>(items.MoveNextAsync().Soon());
    }

    [Fact]
    public async Task It_does_not_wait_for_a_reader_that_is_behind_a_subscription_the_relay_has_closed()
    {
        using var relay = new ScriptedRelay();
        var noticed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new RelayClientOptions { SubscriptionBuffer = 2, Notice = _ => noticed.SetResult() };
        var client = await relay.ConnectAsync(options);
        await using var items = client.Read(new Filter(), TestContext.Current.CancellationToken);
        var first = items.ExpectAsync($"Stored {Note.Id}");
        await relay.NextAsync();
        for (var n = 0; n < 3; n++) relay.Send($"[\"EVENT\",\"1\",{Note}]");
        await first;
        relay.Send("""["NOTICE","two are in the buffer"]""");
        await noticed.Task.Soon();
        await Bounded.Until(() => options.Connection.Buffers.RentedBytes == 0);
        relay.Send($"[\"CLOSED\",\"1\",\"error: going away\"{Space}]");
        await Bounded.Until(() => options.Connection.Buffers.RentedBytes > 0);

        await client.DisposeAsync().Soon();
        await items.ExpectAsync($"Stored {Note.Id}", $"Stored {Note.Id}");
    }

    [Fact]
    public async Task A_relay_that_does_not_answer_the_close_is_left_after_two_seconds()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepting = AcceptAsync(listener);
        var client = await RelayClient.ConnectAsync(
            new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            cancellationToken: TestContext.Current.CancellationToken).Soon();
        using var silent = await accepting.Soon();
        await client.DisposeAsync().Soon();
        client.State.ShouldBe(ConnectionState.Closed);
    }

    private static async Task<NetworkStream> AcceptAsync(TcpListener listener)
    {
        var stream = new NetworkStream(await listener.AcceptSocketAsync(), ownsSocket: true);
        (await ServerHandshake.AcceptAsync(new StreamTransport(stream), new ConnectionOptions(), CancellationToken.None))
            .Outcome.ShouldBe(HandshakeOutcome.Accepted);
        return stream;
    }
}
