namespace NostrToolkit.Tests.Packages;

/// <summary>The same sources give the same bytes, wherever they stand.</summary>
public sealed class ReproductionTests(PackedPackages packages)
{
    private static readonly string[] Sources =
        ["src", "packages", "eng/BannedSymbols.txt", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "global.json", ".editorconfig", ".gitignore"];

    [Fact]
    public async Task Another_build_in_another_folder_packs_the_same_assemblies()
    {
        using var folder = new TemporaryFolder();
        var copy = Path.Combine(folder.Path, "copy");
        // The commit is part of the bytes; the sources are those of this folder, committed or not.
        await Git.RunAsync(folder.Path, "clone", "-q", "--shared", "--no-checkout", Repository.Root, copy);
        foreach (var source in Sources) Copy(source, copy);
        using var build = Dotnet.Start(copy, ["pack", "packages/NostrToolkit", "-c", "Release", "-o", Path.Combine(folder.Path, "feed"), "-v", "quiet"]);
        var end = await build.EndAsync(Dotnet.Patience);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);

        using var ours = packages.Open("NostrToolkit");
        using var other = new Package(Path.Combine(folder.Path, "feed", $"NostrToolkit.{packages.Version}.nupkg"));
        other.Files.ShouldBe(ours.Files);
        foreach (var file in ours.Files)
            ours.Read(file).AsSpan().SequenceEqual(other.Read(file)).ShouldBeTrue(file);
    }

    private static void Copy(string source, string copy)
    {
        var files = Directory.Exists(Repository.PathOf(source)) ? Repository.Files(source, "*") : [Repository.PathOf(source)];
        foreach (var file in files)
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
