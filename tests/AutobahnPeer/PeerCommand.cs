using System.CommandLine;

namespace NostrToolkit.AutobahnPeer;

/// <summary>
/// The command line: <c>server --port 9001</c> for a fuzzing client, <c>client --url ws://127.0.0.1:9001 --agent NAME</c> for a fuzzing
/// server. With <c>--takeover</c> both sides keep their windows from message to message, where the other side wants it.
/// </summary>
internal static class PeerCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "Where to listen on loopback.", DefaultValueFactory = static _ => 9001 };

    private static readonly Option<string> Url = new("--url")
    {
        Description = "The fuzzing server.",
        DefaultValueFactory = static _ => "ws://127.0.0.1:9001",
    };

    private static readonly Option<string> Agent = new("--agent")
    {
        Description = "Our name in its report.",
        DefaultValueFactory = static _ => "NostrToolkit",
    };

    private static readonly Option<bool> Takeover = new("--takeover") { Description = "Keep compression windows between messages." };

    public static Task<int> RunAsync(string[] args)
    {
        var server = new Command("server", "Echoes until it is killed.") { Port, Takeover };
        server.SetAction(static (parsed, cancellationToken) =>
            EchoServer.RunAsync(parsed.GetValue(Port), PeerOptions.Create(parsed.GetValue(Takeover)), cancellationToken));
        var client = new Command("client", "Runs every case that a fuzzing server has.") { Url, Agent, Takeover };
        client.SetAction(static (parsed, cancellationToken) => CaseRunner.RunAsync(
            new Uri(parsed.GetValue(Url)!), parsed.GetValue(Agent)!, PeerOptions.Create(parsed.GetValue(Takeover)), cancellationToken));
        return new RootCommand("A WebSocket peer for outside test suites.") { server, client }.Parse(args).InvokeAsync();
    }
}
