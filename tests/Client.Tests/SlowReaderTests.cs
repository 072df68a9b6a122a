namespace NostrToolkit.Tests.Clients;

/// <summary>A reader that is behind holds back the relay, not memory.</summary>
public sealed class SlowReaderTests
{
    [Fact]
    public async Task A_reader_that_is_behind_holds_back_the_relay_and_loses_nothing()
    {
        const int Total = 3000;
        var large = Author.Alice.Event(1, 100, new string('x', 10_000));
        using var relay = new ScriptedRelay();
        var options = new RelayClientOptions { SubscriptionBuffer = 8 };
        await using var client = await relay.ConnectAsync(options);
        await using var items = client.Read(new Filter(), TestContext.Current.CancellationToken);
        var first = items.NextAsync();
        await relay.NextAsync();
        var sent = 0;
        var sending = Task.Run(async () =>
        {
            for (; sent < Total; sent++) await relay.SendPatientlyAsync($"[\"EVENT\",\"1\",{large}]");
        }, TestContext.Current.CancellationToken);
        await first;

        // What the kernel's buffers and the two connections hold: less than the 30 MB that there are.
        await StandsStillAsync(() => Volatile.Read(ref sent));
        sent.ShouldBeLessThan(Total);
        options.Connection.Buffers.RentedBytes.ShouldBeLessThan(100_000);

        for (var read = 1; read < Total; read++) await items.ExpectAsync($"Stored {large.Id}");
        await sending.Soon();
    }

    private static Task StandsStillAsync(Func<int> number) => Task.Run(async () =>
    {
        for (var (before, now) = (-1, 0); now != before; (before, now) = (now, number())) await Task.Delay(300);
    }).Soon();
}
