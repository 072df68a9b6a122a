using System.Text.RegularExpressions;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>Every rule has an id of its own, a page, tests and a release row.</summary>
public sealed class RuleCatalogueTests
{
    private const string Index = "docs/rules/index.md";

    public static TheoryData<string> Ids => new(RuleCatalogue.Rules.Select(static rule => rule.Descriptor.Id));

    [Fact]
    public void Each_id_is_one_rule_and_each_rule_one_id()
    {
        var ids = typeof(RuleIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!);

        Ids.Select(static row => row.Data).ShouldBe(ids, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_its_title(string id)
    {
        var rule = Rule(id).Descriptor;
        var page = File.ReadAllText(Repository.PathOf($"docs/rules/{id}.md"));

        page.ShouldStartWith($"# {id}: {rule.Title}\n");
        page.ShouldContain($"| Category | {rule.Category} |\n| Severity | {rule.DefaultSeverity} |\n");
        foreach (var section in (string[])["Wrong", "Right", "Deliberately not flagged"]) page.ShouldContain($"\n## {section}\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) => Rule(id).Descriptor.HelpLinkUri.ShouldEndWith($"/docs/rules/{id}.md");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_tests_and_so_has_its_fix(string id)
    {
        TestsIn($"{Rule(id).Stem}Tests").ShouldBeGreaterThan(0);
        if (Rule(id).HasFix) TestsIn($"{Rule(id).Stem}CodeFixTests").ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_one_release_row(string id)
    {
        var rule = Rule(id).Descriptor;

        ((string[])["Shipped", "Unshipped"])
            .SelectMany(static state => File.ReadLines(Repository.PathOf($"src/Analyzers/AnalyzerReleases.{state}.md")))
            .Where(line => line.StartsWith(id, StringComparison.Ordinal))
            .ShouldBe([$"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"]);
    }

    [Fact]
    public void No_page_outlives_its_rule()
        => Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "NTK*.md").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(Ids.Select(static row => row.Data), ignoreOrder: true);

    [Fact]
    public void The_index_is_current()
    {
        var path = Repository.PathOf(Index);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, RuleIndex.Page());

        (File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "").ShouldBe(RuleIndex.Page());
    }

    [Fact]
    public void The_options_of_the_pages_are_those_of_the_source()
    {
        var read = Repository.Files("src/Analyzers", "*.cs")
            .SelectMany(static path => Regex.Matches(File.ReadAllText(path), "\"(nostrtoolkit\\.[a-z_]+)\""))
            .Select(static match => match.Groups[1].Value);

        RuleIndex.Options().Select(static option => option.Option).Distinct().ShouldBe(read.Distinct(), ignoreOrder: true);
    }

    private static Rule Rule(string id) => RuleCatalogue.Rules.Single(rule => rule.Descriptor.Id == id);

    private static int TestsIn(string type)
        => typeof(RuleCatalogueTests).Assembly.GetTypes()
            .Where(candidate => candidate.Name == type)
            .Sum(static candidate => candidate.GetMethods().Count(static method => method.IsDefined(typeof(FactAttribute), inherit: true)));
}
