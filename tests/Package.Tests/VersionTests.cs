namespace NostrToolkit.Tests.Packages;

/// <summary>Versions come from tags: docs/packages.md.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task A_shallow_clone_has_a_version_a_tag_is_one_and_what_comes_after_it_is_higher()
    {
        using var folder = new TemporaryFolder();
        var clone = Path.Combine(folder.Path, "clone");
        await Git.RunAsync(folder.Path, "clone", "-q", "--depth", "1", "--no-tags", $"file://{Repository.Root}", clone);
        await RunAsync(clone, "restore", "src/Runtime/Wire", "-v", "quiet");

        (await VersionAsync(clone)).ShouldBe("0.1.0-alpha.0");
        await Git.RunAsync(clone, "tag", "v0.1.0-alpha.1");
        (await VersionAsync(clone)).ShouldBe("0.1.0-alpha.1");
        await Git.RunAsync(clone, "commit", "-q", "--allow-empty", "-m", "next");
        (await VersionAsync(clone)).ShouldBe("0.1.0-alpha.1.1");
    }

    private static async Task<string> VersionAsync(string clone)
        => (await RunAsync(clone, "msbuild", "src/Runtime/Wire", "-warnaserror", "-t:MinVer", "-getProperty:PackageVersion")).Trim();

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        using var process = Dotnet.Start(folder, arguments);
        var end = await process.EndAsync(Dotnet.Patience);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        return end.Output;
    }
}
