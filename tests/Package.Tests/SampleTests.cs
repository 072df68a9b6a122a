namespace NostrToolkit.Tests.Packages;

/// <summary>samples/FromPackage: a project that has the package, and nothing else of ours.</summary>
public sealed class SampleTests(PackedPackages packages) : IDisposable
{
    private const string Sample = "samples/FromPackage";

    private readonly Workplace _workplace = Create(packages);

    [Fact]
    public async Task It_builds_without_a_warning_runs_against_the_relay_and_the_rules_watch_it()
    {
        await _workplace.SucceedAsync("build", "-warnaserror", "-v", "quiet");
        using (var relay = await RelayProcess.StartAsync(Path.Combine(_workplace.Folder, "data")))
            ShouldHaveTalked(await _workplace.SucceedAsync("run", "--no-build", "--", relay.Uri.OriginalString));

        // A message that is neither handled nor ignored.
        var program = File.ReadAllText(Repository.PathOf($"{Sample}/Program.cs"));
        program.ShouldContain("Ignores(typeof(EoseMessage)), ");
        _workplace.Write("Program.cs", program.Replace("Ignores(typeof(EoseMessage)), ", "", StringComparison.Ordinal));
        var broken = await _workplace.RunAsync("build", "-v", "quiet");
        broken.ExitCode.ShouldBe(1);
        broken.Output.ShouldContain("error NTK1001");
        broken.Output.ShouldContain("EoseMessage");
    }

    [Fact]
    public async Task Published_ahead_of_time_it_gives_no_warning_and_says_the_same()
    {
        await _workplace.SucceedAsync(
            "publish", "-warnaserror", "-v", "quiet", "-o", "published", "-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc", "-p:TrimmerSingleWarn=false");
        using var relay = await RelayProcess.StartAsync(Path.Combine(_workplace.Folder, "data"));
        using var program = new ProgramProcess(Path.Combine(_workplace.Folder, "published", "FromPackage"), [relay.Uri.OriginalString]);
        var end = await program.EndAsync();
        end.ExitCode.ShouldBe(0, end.Errors);
        ShouldHaveTalked(end.Output);
    }

    public void Dispose() => _workplace.Dispose();

    private static Workplace Create(PackedPackages packages)
    {
        var workplace = new Workplace(packages);
        workplace.Copy($"{Sample}/FromPackage.csproj");
        workplace.Copy($"{Sample}/Program.cs");
        return workplace;
    }

    private static void ShouldHaveTalked(string output)
        => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            ["notice: unsupported: this relay does not know this message", "accepted: True", "-3 degrees"]);
}
