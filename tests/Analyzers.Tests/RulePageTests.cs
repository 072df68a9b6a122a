using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>
/// What a page shows is what happens: under "Wrong" its rule reports the lines that end in a comment with its id, and no others; under
/// "Right" no rule reports anything. Each block is a file of its own and compiles.
/// </summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids => RuleCatalogueTests.Ids;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_rule_reports_what_its_page_calls_wrong(string id)
    {
        var blocks = BlocksOf(id, "Wrong");
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            var marked = block.Split('\n').Index().Where(line => line.Item.Contains($"// {id}")).Select(static line => line.Index + 1).ToList();
            marked.ShouldNotBeEmpty(block);

            var found = await AnalyzeAsync(block);

            found.Where(finding => finding.Id == id).Select(LineOf).Distinct().ShouldBe(marked, ignoreOrder: true, string.Join('\n', found) + "\n" + block);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task No_rule_reports_what_a_page_calls_right(string id)
    {
        var blocks = BlocksOf(id, "Right");
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks) (await AnalyzeAsync(block)).ShouldBeEmpty(block);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string block)
    {
        var compilation = await UserProject.CompileAsync(block);
        compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
            .ShouldBeEmpty(block);
        return await UserProject.AnalyzeAsync(compilation);
    }

    private static IReadOnlyList<string> BlocksOf(string id, string section)
    {
        var page = File.ReadAllText(Repository.PathOf($"docs/rules/{id}.md")).ReplaceLineEndings("\n");
        var text = page.Split("\n## ").Single(part => part.StartsWith($"{section}\n", StringComparison.Ordinal));
        return [.. Block.Matches(text).Select(static match => match.Groups["code"].Value)];
    }

    private static int LineOf(Diagnostic finding) => finding.Location.GetLineSpan().StartLinePosition.Line + 1;
}
