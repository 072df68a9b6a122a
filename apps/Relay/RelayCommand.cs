using System.CommandLine;
using System.Globalization;

namespace NostrToolkit.Apps.Relay;

/// <summary>The command line: a few options that win over appsettings.json and the environment.</summary>
internal static class RelayCommand
{
    private static readonly Option<int?> Port = new("--port")
    {
        Description = "The one port of WebSocket and HTTP (default 7447).",
        HelpName = "N",
        CustomParser = static result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, CultureInfo.InvariantCulture, out var port)) return port;
            result.AddError($"'{text}' is no port: a port is 1 to 65535.");
            return null;
        },
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The directory of the database (default ./data).",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "The address to listen on: localhost, or an IP address (default localhost).",
        HelpName = "A",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("A Nostr relay. The same options, and more, come from appsettings.json (\"Relay\") and the environment (Relay__Port).")
        {
            Port, Data, Address,
        };
        command.SetAction((parsed, cancellationToken) => RelayProgram.RunAsync(Overrides(parsed), cancellationToken));
        var result = command.Parse(args);
        if (result.Errors is [var error, ..])
        {
            // One sentence, not the whole help.
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
        // The host takes the signals: System.CommandLine would end the process with 143 after two seconds, the time that a
        // silent client alone may take to close.
        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static Dictionary<string, string?> Overrides(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>();
        if (parsed.GetValue(Port) is { } port) given["Relay:Port"] = port.ToString(CultureInfo.InvariantCulture);
        if (parsed.GetValue(Data) is { } data) given["Relay:Data"] = data;
        if (parsed.GetValue(Address) is { } address) given["Relay:Address"] = address;
        return given;
    }
}
