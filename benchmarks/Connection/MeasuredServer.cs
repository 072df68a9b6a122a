using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NostrToolkit.Benchmarks.Connections;

/// <summary>The process that is measured: prints its port, then its resident bytes each time a line comes in.</summary>
internal static class MeasuredServer
{
    public static async Task<int> RunAsync(Func<WebApplicationBuilder, Task<WebApplication>> start)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = await start(builder);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine(new Uri(address).Port);
        while (await Console.In.ReadLineAsync() is not null) Console.WriteLine(ResidentBytes());
        return 0;
    }

    private static long ResidentBytes()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        var line = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6, line.Length - 9).Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024;
    }
}
