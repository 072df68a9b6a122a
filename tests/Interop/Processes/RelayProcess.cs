namespace NostrToolkit.Tests.Interop;

/// <summary>The relay program, running on a free port of the loopback interface.</summary>
internal sealed class RelayProcess : IDisposable
{
    private readonly ProgramProcess _process;

    private RelayProcess(ProgramProcess process, int port, string startLine)
    {
        _process = process;
        Port = port;
        StartLine = startLine;
    }

    public int Port { get; }

    /// <summary>The line of its log that says it has started.</summary>
    public string StartLine { get; }

    public Uri Uri => new($"ws://127.0.0.1:{Port}");

    /// <param name="data">Where its database is.</param>
    /// <param name="environment">Settings, such as <c>Relay__Limits__MaxLimit</c>.</param>
    public static async Task<RelayProcess> StartAsync(string data, params (string Name, string Value)[] environment)
    {
        var port = Ports.Free();
        var process = Program(["--port", $"{port}", "--address", "127.0.0.1", "--data", data], environment: environment);
        try
        {
            return new RelayProcess(process, port, await process.LineWithAsync("Relay on "));
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>The program with any arguments, also with wrong ones.</summary>
    public static ProgramProcess Program(string[] arguments, string? folder = null, params (string Name, string Value)[] environment)
        => new(ProgramProcess.FileOf("nostr-relay"), arguments, folder, environment);

    /// <summary>A client of ours.</summary>
    public Task<RelayClient> ConnectAsync() => RelayClient.ConnectAsync(Uri, cancellationToken: TestContext.Current.CancellationToken).Soon();

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    public Task<ProgramEnd> StopAsync()
    {
        _process.Terminate();
        return _process.EndAsync();
    }

    /// <summary>As a power failure would.</summary>
    public Task<ProgramEnd> KillAsync()
    {
        _process.Kill();
        return _process.EndAsync();
    }

    public void Dispose() => _process.Dispose();
}
