using System.Reflection;

[assembly: AssemblyFixture(typeof(NostrToolkit.Tests.Packages.PackedPackages))]

namespace NostrToolkit.Tests.Packages;

/// <summary>The packages, packed once for all tests from what the build left, and the folders that their consumers restore from.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The packages, as <c>dotnet pack Toolkit.sln -o</c> leaves them.</summary>
    public string Feed => Path.Combine(_folder.Path, "feed");

    /// <summary>Where consumers unpack: new in every run, so that nothing packed earlier is taken for what was packed now.</summary>
    public string Restored => Path.Combine(_folder.Path, "restored");

    /// <summary>What the repository itself has restored, and nothing of ours.</summary>
    public string ThirdParty => Path.Combine(_folder.Path, "third-party");

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Feed).Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The version that all of them have.</summary>
    public string Version => Files.Single(static file => file.StartsWith("NostrToolkit.Wire.", StringComparison.Ordinal) && file.EndsWith(".nupkg", StringComparison.Ordinal))
        ["NostrToolkit.Wire.".Length..^".nupkg".Length];

    public async ValueTask InitializeAsync()
    {
        // Release, of which the tests' own build is the common case.
        string[] build = Setting("Configuration") == "Release" ? ["--no-build"] : [];
        using var pack = Dotnet.Start(Repository.Root, ["pack", "Toolkit.sln", "-c", "Release", "-o", Feed, "-v", "quiet", .. build]);
        var end = await pack.EndAsync(Dotnet.Patience);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        end.Output.ShouldNotContain("warning");

        Directory.CreateDirectory(ThirdParty);
        foreach (var package in Directory.EnumerateDirectories(Setting("NuGetPackageRoot")))
            if (!Path.GetFileName(package).StartsWith("nostrtoolkit", StringComparison.Ordinal))
                Directory.CreateSymbolicLink(Path.Combine(ThirdParty, Path.GetFileName(package)), package);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    /// <summary>A package by its id.</summary>
    internal Package Open(string id) => new(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    /// <summary>Its symbols.</summary>
    internal Package OpenSymbols(string id) => new(Path.Combine(Feed, $"{id}.{Version}.snupkg"));

    private static string Setting(string key) => typeof(PackedPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
