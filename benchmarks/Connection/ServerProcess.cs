using System.Diagnostics;
using System.Globalization;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>A <see cref="MeasuredServer"/> in a process of its own, talked to over its standard streams.</summary>
internal sealed class ServerProcess(Process process, int port) : IAsyncDisposable
{
    public int Port { get; } = port;

    public static async Task<ServerProcess> StartAsync(string server)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, server) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var port = await ReadNumberAsync(process);
        return new ServerProcess(process, (int)port);
    }

    /// <summary>Forces a collection over there and gives the resident bytes of the process.</summary>
    public async Task<long> MeasureAsync()
    {
        await process.StandardInput.WriteLineAsync("measure");
        return await ReadNumberAsync(process);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<long> ReadNumberAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new IOException("the server process ended");
        return long.Parse(line, CultureInfo.InvariantCulture);
    }
}
