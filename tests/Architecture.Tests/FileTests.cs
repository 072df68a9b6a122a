namespace NostrToolkit.Architecture.Tests;

/// <summary>One page, one idea.</summary>
public sealed class FileTests
{
    [Fact]
    public void No_hand_written_file_is_longer_than_400_lines()
        => new[] { "src", "apps", "samples", "tests", "benchmarks" }
            .SelectMany(static folder => Repository.Files(folder, "*.cs"))
            .Where(static file => !file.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Where(static file => File.ReadLines(file).Count() > 400)
            .ShouldBeEmpty();

    [Fact]
    public void Samples_stay_under_100_lines()
        => Repository.Files("samples", "*.cs").Where(static file => File.ReadLines(file).Count() >= 100).ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Toolkit.sln")).Replace('\\', '/');
        Repository.Files(".", "*.csproj")
            .Select(static file => Path.GetRelativePath(Repository.Root, file))
            // Projects of users, which tests/Package.Tests builds from the packages.
            .Where(static project => !project.StartsWith("packages/Templates/content/", StringComparison.Ordinal) && !project.StartsWith("samples/FromPackage/", StringComparison.Ordinal))
            .ShouldAllBe(project => solution.Contains($"\"{project}\""));
    }
}
