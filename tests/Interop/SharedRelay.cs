namespace NostrToolkit.Tests.Interop;

/// <summary>One relay for all scripts; that none of them harmed it shows when it is stopped.</summary>
public sealed class SharedRelay : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RelayProcess? _relay;

    internal RelayProcess Relay => _relay!;

    public async ValueTask InitializeAsync() => _relay = await RelayProcess.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        using (Relay)
        {
            var end = await Relay.StopAsync();
            end.ExitCode.ShouldBe(0);
            end.Errors.ShouldBeEmpty();
            end.Output.ShouldNotContain("fail:");
        }
        _folder.Dispose();
    }
}
