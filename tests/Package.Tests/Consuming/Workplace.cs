namespace NostrToolkit.Tests.Packages;

/// <summary>A folder outside of the repository, where somebody works who has the packages and nothing else of ours.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Workplace(PackedPackages packages)
        // Folders only: a restore that needs more than the repository has restored fails.
        => _folder.File("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{packages.Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{packages.Restored}" />
              </config>
              <fallbackPackageFolders>
                <clear />
                <add key="third-party" value="{packages.ThirdParty}" />
              </fallbackPackageFolders>
            </configuration>
            """);

    public string Folder => _folder.Path;

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => _folder.File(name, text);

    /// <summary>Copies a file of the repository.</summary>
    public void Copy(string source) => File.Copy(Repository.PathOf(source), Path.Combine(Folder, Path.GetFileName(source)), overwrite: true);

    /// <summary>Starts a program that was built here: itself, since what "dotnet run" starts outlives it.</summary>
    public ProgramProcess StartProgram(string file, params string[] arguments) => new(Path.Combine(Folder, file), arguments, Folder);

    /// <summary>Runs the SDK here, and returns how that ended.</summary>
    public async Task<ProgramEnd> RunAsync(params string[] arguments)
    {
        using var process = Dotnet.Start(Folder, arguments);
        return await process.EndAsync(Dotnet.Patience);
    }

    /// <summary>Runs the SDK here, and returns what it said; it must succeed.</summary>
    public async Task<string> SucceedAsync(params string[] arguments)
    {
        var end = await RunAsync(arguments);
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        return end.Output;
    }

    public void Dispose() => _folder.Dispose();
}
