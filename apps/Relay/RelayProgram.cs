using System.Net;
using System.Net.Sockets;
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
            ListeningPort.Try(options);
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
            var section = builder.Configuration.GetSection("Relay");
            if (UnknownSetting.In(section) is { } unknown) throw new StartException($"{unknown} is no setting of the relay.");
            return (builder, Check(section.Get<RelayOptions>() ?? new RelayOptions()));
        }
        // A file that is no JSON or cannot be read, a value that is no number.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // The outer one names the file or the setting, the innermost one the place in it.
            var cause = e.GetBaseException();
            throw new StartException($"The settings of the relay cannot be read: {e.Message}{(cause == e ? "" : $" {cause.Message}")}");
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
        try
        {
            await app.StartAsync(cancellationToken);
        }
        // Taken since it was tried.
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw ListeningPort.Explain(options, e.GetBaseException());
        }
        var relay = app.Services.GetRequiredService<RelayServer>();
        LogStarted(app.Logger, ListeningPort.Name(options), relay.Store.Name, relay.Verifier.Signatures.Name);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Relay on ws://{Endpoint}, storing in {Store}, verifying with {Signatures}")]
    private static partial void LogStarted(ILogger logger, string endpoint, string store, string signatures);
}
