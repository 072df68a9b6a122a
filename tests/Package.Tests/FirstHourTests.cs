using System.Text.RegularExpressions;

namespace NostrToolkit.Tests.Packages;

/// <summary>What the packages' own pages tell a new user to do: a new project, one package, the first example.</summary>
public sealed partial class FirstHourTests(PackedPackages packages)
{
    [Fact]
    public async Task The_bot_of_NostrToolkits_page_answers()
    {
        using var workplace = new Workplace(packages);
        using var relay = await RelayProcess.StartAsync(Path.Combine(workplace.Folder, "data"));
        await StartAsync(workplace, "NostrToolkit", "packages/NostrToolkit/README.md", program => program.Replace("ws://localhost:7447", relay.Uri.OriginalString));
        using var bot = workplace.StartProgram("bin/Debug/net10.0/First");
        await Conversation.WithBotAsync(relay, bot);
    }

    [Fact]
    public async Task Wire_alone_runs_the_example_of_its_page()
    {
        using var workplace = new Workplace(packages);
        await StartAsync(workplace, "NostrToolkit.Wire", "src/Runtime/Wire/README.md", static program => program);
        // RFC 6455 §1.3.
        (await workplace.SucceedAsync("run", "--no-build")).ShouldBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\n");
        Directory.EnumerateFiles(workplace.Folder, "NostrToolkit*.dll", SearchOption.AllDirectories).Select(static file => Path.GetFileName(file)).Distinct()
            .ShouldBe(["NostrToolkit.Wire.dll"]);
    }

    private static async Task StartAsync(Workplace workplace, string package, string page, Func<string, string> edit)
    {
        var text = File.ReadAllText(Repository.PathOf(page));
        text.ShouldContain($"dotnet add package {package} --prerelease\n");
        await workplace.SucceedAsync("new", "console", "-n", "First", "-o", ".", "--no-restore");
        await workplace.SucceedAsync("add", "package", package, "--prerelease");
        workplace.Write("Program.cs", edit(Example().Match(text).Groups[1].Value));
        await workplace.SucceedAsync("build", "-warnaserror", "-v", "quiet");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
