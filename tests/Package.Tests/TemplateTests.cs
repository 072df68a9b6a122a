namespace NostrToolkit.Tests.Packages;

/// <summary><c>dotnet new nostr-...</c>: what comes out builds without a warning, its tests pass, and it runs against the relay.</summary>
public sealed class TemplateTests(PackedPackages packages) : IDisposable
{
    private readonly Workplace _workplace = new(packages);

    [Fact]
    public async Task A_bot_answers()
    {
        // No identifier: the file is called so, the namespace is not.
        await CreateAsync("nostr-bot", "My-Bot.1", tests: 4);
        using var relay = await RelayProcess.StartAsync(Path.Combine(_workplace.Folder, "data"));
        using var bot = _workplace.StartProgram("My-Bot.1/My-Bot.1/bin/Debug/net10.0/My-Bot.1", relay.Uri.OriginalString);
        await Conversation.WithBotAsync(relay, bot);
    }

    [Fact]
    public async Task A_client_reads_what_it_wrote()
    {
        await CreateAsync("nostr-client", "Reader", tests: 3);
        using var relay = await RelayProcess.StartAsync(Path.Combine(_workplace.Folder, "data"));
        const string Reader = "Reader/Reader/bin/Debug/net10.0/Reader";
        using var writer = _workplace.StartProgram(Reader, "post", relay.Uri.OriginalString, "good morning");
        (await writer.EndAsync()).Output.ShouldStartWith("published note1");
        using var reader = _workplace.StartProgram(Reader, "read", relay.Uri.OriginalString);
        (await reader.LineWithAsync("good morning")).ShouldMatch(@"^\d{4}-\d\d-\d\d \d\d:\d\d  npub1.{7}  good morning$");
        await reader.LineWithAsync("-- live --");
        using var confused = _workplace.StartProgram(Reader, "read");
        (await confused.EndAsync()).ExitCode.ShouldBe(1);
    }

    public void Dispose() => _workplace.Dispose();

    private async Task CreateAsync(string template, string name, int tests)
    {
        // A hive of its own: what is installed on the machine stays as it is.
        string[] hive = ["--debug:custom-hive", Path.Combine(_workplace.Folder, "hive")];
        await _workplace.SucceedAsync(["new", "install", Path.Combine(packages.Feed, $"NostrToolkit.Templates.{packages.Version}.nupkg"), .. hive]);
        await _workplace.SucceedAsync(["new", template, "-n", name, .. hive]);
        await _workplace.SucceedAsync("build", name, "-warnaserror", "-v", "quiet");

        using var test = Dotnet.Start(Path.Combine(_workplace.Folder, name), ["test", "--no-build"]);
        var end = await test.EndAsync(Dotnet.Patience);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        end.Output.ShouldContain($"succeeded: {tests}\n");
    }
}
