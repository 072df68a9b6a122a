namespace NostrToolkit.Relay.Tests;

/// <summary>A relay over a store that the test directs, and one client of it.</summary>
public abstract class SessionTest : IAsyncLifetime
{
    private RunningRelay? _relay;
    private RelayPeer? _peer;

    private protected ScriptedStore Store { get; } = new();

    private protected RunningRelay Relay => _relay!;

    private protected RelayPeer Peer => _peer!;

    public async ValueTask InitializeAsync()
    {
        _relay = await RunningRelay.StartAsync(Store);
        _peer = await _relay.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Peer.Dispose();
        await Relay.DisposeAsync();
    }

    /// <summary>Looks again and again until the condition holds.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition()) await Task.Delay(10, patience.Token);
    }
}
