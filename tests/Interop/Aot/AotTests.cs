namespace NostrToolkit.Tests.Interop;

/// <summary>The toolkit compiled ahead of time for the default target, which has vectors of 128 bits and no wider ones.</summary>
public sealed class AotTests
{
    [Fact]
    public async Task Published_ahead_of_time_it_says_what_it_says_elsewhere()
    {
        using var folder = new TemporaryFolder();
        // Warnings of trimming and of the compiler are errors, as all are. No server stays behind, which would keep the output open.
        using var publish = new ProgramProcess("dotnet",
            ["publish", Repository.PathOf("tests/Aot"), "-c", "Release", "-o", folder.Path, "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        var published = await publish.EndAsync(TimeSpan.FromMinutes(10));
        published.ExitCode.ShouldBe(0, published.Output + published.Errors);

        using var program = new ProgramProcess(Path.Combine(folder.Path, "NostrToolkit.Aot"), []);
        var end = await program.EndAsync();
        end.ExitCode.ShouldBe(0, end.Output + end.Errors);
        end.Output.ShouldContain("NativeAOT, vectors of 128 bits\n");
        end.Output.TrimEnd().ShouldMatch("\n[1-9][0-9]{5,} checks, 0 wrong$");
    }
}
