using System.Diagnostics;
using System.Net.WebSockets;

namespace NostrToolkit.Tests.Interop;

/// <summary>The end of the relay program: asked for, or not.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SIGTERM_closes_every_connection_with_1001_and_ends_soon()
    {
        using var relay = await RelayProcess.StartAsync(_folder.Path);
        using ClientWebSocket polite = new(), silent = new();
        await polite.ConnectAsync(relay.Uri, TestContext.Current.CancellationToken).Soon();
        await silent.ConnectAsync(relay.Uri, TestContext.Current.CancellationToken).Soon();

        var stopped = relay.StopAsync();
        var watch = Stopwatch.StartNew();
        var last = await polite.ReceiveAsync(new byte[200], TestContext.Current.CancellationToken).Soon();
        last.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await polite.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken).Soon();

        // The one that never answers has its two seconds.
        var end = await stopped;
        end.ExitCode.ShouldBe(0);
        end.Errors.ShouldBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Events_survive_a_restart()
    {
        VerifiedEvent[] events = [.. Enumerable.Range(0, 20).Select(static n => Author.Note($"note {n}"))];
        using (var relay = await RelayProcess.StartAsync(_folder.Path))
        {
            await using (var client = await relay.ConnectAsync())
            {
                foreach (var note in events) (await PublishAsync(client, note)).Accepted.ShouldBeTrue();
            }
            (await relay.StopAsync()).ExitCode.ShouldBe(0);
        }
        (await StoredAsync()).ShouldBe(events.Select(static @event => @event.Id), ignoreOrder: true);
    }

    /// <summary>OK true is a promise: it was kept on the disk before it was given.</summary>
    [Fact]
    public async Task Whatever_got_its_OK_survives_a_kill()
    {
        var accepted = new List<EventId>();
        using (var relay = await RelayProcess.StartAsync(_folder.Path))
        {
            await using var client = await relay.ConnectAsync();
            var publishing = Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => PublishUntilLostAsync(client, accepted))));
            await Bounded.Until(() => Count(accepted) > 100);
            await relay.KillAsync();
            await publishing.Soon();
        }
        var stored = (await StoredAsync()).ToHashSet();
        accepted.ShouldAllBe(id => stored.Contains(id));
    }

    private static Task<PublishResult> PublishAsync(RelayClient client, VerifiedEvent note)
        => client.PublishAsync(note, TestContext.Current.CancellationToken).Soon();

    private static int Count(List<EventId> accepted)
    {
        lock (accepted) return accepted.Count;
    }

    private static async Task PublishUntilLostAsync(RelayClient client, List<EventId> accepted)
    {
        try
        {
            while (true)
            {
                var published = await PublishAsync(client, Author.Note(Guid.NewGuid().ToString()));
                published.Accepted.ShouldBeTrue();
                lock (accepted) accepted.Add(published.Event);
            }
        }
        catch (ConnectionException e)
        {
            e.Category.ShouldBe(ErrorCategory.Network);
        }
    }

    /// <summary>What the next relay over the same directory has.</summary>
    private async Task<List<EventId>> StoredAsync()
    {
        using var relay = await RelayProcess.StartAsync(_folder.Path, ("Relay__Limits__MaxLimit", "1000000"));
        await using var client = await relay.ConnectAsync();
        return await StoredAsync(client).Soon();
    }

    private static async Task<List<EventId>> StoredAsync(RelayClient client)
    {
        var ids = new List<EventId>();
        await foreach (var item in client.SubscribeAsync(new Filter()))
        {
            if (item.Kind != SubscriptionItemKind.Stored) break;
            ids.Add(item.Event!.Id);
        }
        return ids;
    }
}
