using System.Text.RegularExpressions;

namespace NostrToolkit.Architecture.Tests;

/// <summary>What the README and the other pages point at exists.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Pages =>
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/generators.md", "docs/runtime.md", "docs/messages.md", "docs/nips.md", "benchmarks/README.md"];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var links = Link().Matches(File.ReadAllText(Repository.PathOf(page))).Select(static match => match.Groups[1].Value);
        links.Where(static link => !link.Contains("://"))
            .ShouldAllBe(link => Path.Exists(Path.Combine(folder, link)));
    }

    [Fact]
    public void Every_project_and_script_of_the_README_exists()
    {
        var commands = Command().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(static match => match.Value).ToList();
        commands.Count.ShouldBeGreaterThan(3);
        commands.ShouldAllBe(path => Path.Exists(Repository.PathOf(path)));
    }

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=--project )[\w/]+|(?<=^|\s)eng/[\w.]+", RegexOptions.Multiline)]
    private static partial Regex Command();
}
