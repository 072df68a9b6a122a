using System.Globalization;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>
/// Process memory per idle connection, after a forced collection: the relay with one live subscription each, and beside
/// it what ASP.NET Core's own WebSockets take for an echo, each in a process of its own.
/// </summary>
internal static class IdleBenchmark
{
    private const int WarmUpConnections = 500;

    public static async Task<int> RunAsync(int connections)
    {
        var ours = await MeasureAsync("serve-relay", connections, client => client.SubscribeAsync());
        var peer = await MeasureAsync("serve-peer", connections, client => client.EchoAsync());
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine("name\tours\tpeer\tratio");
        Console.WriteLine(string.Create(culture, $"bytes per idle connection ({connections} connections, peer: UseWebSockets echo)\t{ours:F0}\t{peer:F0}\t{ours / peer:F2}"));
        return 0;
    }

    private static async Task<double> MeasureAsync(string server, int connections, Func<IdleClient, Task> exchange)
    {
        await using var process = await ServerProcess.StartAsync(server);
        // Some connections first: code that a server compiles once is not a connection's.
        for (var i = 0; i < WarmUpConnections; i++)
        {
            using var warm = await IdleClient.ConnectAsync(process.Port);
            await exchange(warm);
        }
        var before = await process.MeasureAsync();

        var clients = new List<IdleClient>(connections);
        for (var i = 0; i < connections; i++)
        {
            var client = await IdleClient.ConnectAsync(process.Port);
            clients.Add(client);
            await exchange(client);
            if ((i + 1) % 1000 == 0) Console.Error.Write($"\r{server}: {i + 1:N0} of {connections:N0} connections");
        }
        Console.Error.WriteLine();
        var after = await process.MeasureAsync();
        foreach (var client in clients) client.Dispose();
        return (after - before) / (double)connections;
    }
}
