using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NostrToolkit.Relay;

namespace NostrToolkit.Apps.Relay;

/// <summary>The relay process: settings, storage, server, and one sentence for whatever keeps it from starting.</summary>
internal static partial class RelayProgram
{
    public static async Task<int> RunAsync(IDictionary<string, string?> overrides, CancellationToken cancellationToken)
    {
        try
        {
            var (builder, options) = ReadSettings(overrides);
            await using var store = await SqliteEventStore.OpenAsync(
                new SqliteEventStoreOptions { Directory = options.Data, MaxLimit = options.Limits.MaxLimit }, cancellationToken);
            builder.AddNostrRelay(options, store, SignatureEngine.Create());
            await using var app = builder.Build();
            app.MapNostrRelay();
            await StartAsync(app, options, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception e) when (e is EventStoreException or StartException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static (WebApplicationBuilder Builder, RelayOptions Options) ReadSettings(IDictionary<string, string?> overrides)
    {
        try
        {
            var builder = CreateBuilder(overrides);
            return (builder, Check(builder.Configuration.GetSection("Relay").Get<RelayOptions>() ?? new RelayOptions()));
        }
        // A file that is no JSON or cannot be read, a value that is no number.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The settings of the relay cannot be read: {e.Message}");
        }
    }

    private static WebApplicationBuilder CreateBuilder(IDictionary<string, string?> overrides)
    {
        // Settings beside the program, then those of the working directory, the environment, the command line.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides);
        // The host would log a stack trace for what we say in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        return builder;
    }

    private static RelayOptions Check(RelayOptions options)
    {
        if (options.Port is < 1 or > 65535) throw new StartException($"{options.Port} is no port: a port is 1 to 65535.");
        if (options.Address != "localhost" && !IPAddress.TryParse(options.Address, out _))
            throw new StartException($"'{options.Address}' is no address to listen on: give localhost or an IP address.");
        if (options.Data.Length == 0) throw new StartException("The data directory has no name: give one, as ./data.");
        if (options.MaxConnections < 1) throw new StartException("A limit of the relay is less than 1.");
        if (options.Limits.FindFault() is { } fault) throw new StartException(fault);
        return options;
    }

    private static async Task StartAsync(WebApplication app, RelayOptions options, CancellationToken cancellationToken)
    {
        // An IPv6 address needs brackets before a port (RFC 3986 section 3.2.2).
        var endpoint = options.Address.Contains(':') ? $"[{options.Address}]:{options.Port}" : $"{options.Address}:{options.Port}";
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartException($"Port {options.Port} of {options.Address} is already in use.");
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new StartException($"Cannot listen on {endpoint}: {e.Message}");
        }
        var relay = app.Services.GetRequiredService<RelayServer>();
        LogStarted(app.Logger, endpoint, relay.Store.Name, relay.Verifier.Signatures.Name);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Relay on ws://{Endpoint}, storing in {Store}, verifying with {Signatures}")]
    private static partial void LogStarted(ILogger logger, string endpoint, string store, string signatures);

    /// <summary>Why the relay does not start, in one sentence for people.</summary>
    private sealed class StartException(string message) : Exception(message);
}
