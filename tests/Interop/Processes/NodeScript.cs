using System.ComponentModel;

namespace NostrToolkit.Tests.Interop;

/// <summary>One of the scripts beside these tests, run by Node.js against a relay.</summary>
internal static class NodeScript
{
    private const string Folder = "tests/Interop";

    public static async Task RunAsync(string name, RelayProcess relay)
    {
        Directory.Exists(Repository.PathOf($"{Folder}/node_modules")).ShouldBeTrue($"Run 'npm ci' in {Folder} first.");
        using var node = Start(Repository.PathOf($"{Folder}/scripts/{name}"), relay.Uri);
        var end = await node.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
    }

    private static ProgramProcess Start(string script, Uri relay)
    {
        try
        {
            return new ProgramProcess("node", [script, relay.OriginalString]);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"Node.js is missing: run 'apt-get install nodejs npm', then 'npm ci' in {Folder}.");
        }
    }
}
