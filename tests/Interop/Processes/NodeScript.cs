using System.ComponentModel;

namespace NostrToolkit.Tests.Interop;

/// <summary>One of the scripts beside these tests, run by Node.js.</summary>
internal static class NodeScript
{
    private const string Folder = "tests/Interop";

    public static Task RunAsync(string name, RelayProcess relay) => RunAsync(name, relay.Uri.OriginalString);

    /// <summary>Runs a script to its end, which must be a good one, and returns what it wrote.</summary>
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        using var node = Start(name, arguments);
        var end = await node.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        return end.Output;
    }

    public static ProgramProcess Start(string name, params string[] arguments)
    {
        Directory.Exists(Repository.PathOf($"{Folder}/node_modules")).ShouldBeTrue($"Run 'npm ci' in {Folder} first.");
        try
        {
            return new ProgramProcess("node", [Repository.PathOf($"{Folder}/scripts/{name}"), .. arguments]);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"Node.js is missing: run 'apt-get install nodejs npm', then 'npm ci' in {Folder}.");
        }
    }
}
