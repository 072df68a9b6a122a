using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NostrToolkit.Architecture.Tests;

/// <summary>docs/kinds.md is written by hand, but for its table of kinds; UPDATE_SNAPSHOTS=1 writes that anew.</summary>
public sealed partial class KindPageTests
{
    private const string Begin = "<!-- kinds -->\n";
    private const string End = "<!-- /kinds -->\n";

    private static readonly string PagePath = Repository.PathOf("docs/kinds.md");

    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(typeof(EventView).Assembly.Location, ".xml"));

    [Fact]
    public void The_table_of_kinds_is_current()
    {
        var page = File.ReadAllText(PagePath);
        var current = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Render() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.WriteAllText(PagePath, current);
        File.ReadAllText(PagePath).ShouldBe(current, "docs/kinds.md is stale: run the tests once with UPDATE_SNAPSHOTS=1");
    }

    [Fact]
    public void Every_example_is_a_part_of_a_test()
    {
        var tests = Plain(File.ReadAllText(Repository.PathOf("tests/Protocol.Tests/Kinds/KindPageTests.cs")));
        var examples = Example().Matches(File.ReadAllText(PagePath)).Select(static example => Plain(example.Groups[1].Value)).ToList();
        examples.Count.ShouldBeGreaterThan(2);
        examples.ShouldAllBe(example => tests.Contains(example));
    }

    [Fact]
    public void Every_annotation_has_a_row()
    {
        var page = File.ReadAllText(PagePath);
        new[] { typeof(NostrKindAttribute), typeof(NostrTagAttribute), typeof(TagAttribute), typeof(ContentAttribute), typeof(OtherTagsAttribute),
                typeof(LenientAttribute), typeof(WireNameAttribute), typeof(TagConverterAttribute) }
            .Select(static attribute => attribute.Name.Replace("Attribute", ""))
            .ShouldAllBe(name => page.Contains($"\n| `[{name}"));
    }

    private static string Render()
        => "\n| kind | type | what it is | tags | content |\n|---|---|---|---|---|\n"
            + string.Concat(typeof(EventView).Assembly.GetCustomAttributes<NostrKindEntryAttribute>().OrderBy(static entry => entry.Kind.Number).Select(Row))
            + "\n";

    private static string Row(NostrKindEntryAttribute entry)
    {
        var members = entry.Type.GetProperties().Select(static member => (Member: member, Tag: member.GetCustomAttribute<TagAttribute>())).ToList();
        var tags = members.Where(static member => member.Tag is not null).Select(static member => $"`{member.Tag!.Name}` {member.Member.Name}");
        var content = members.FirstOrDefault(static member => member.Member.IsDefined(typeof(ContentAttribute))).Member?.Name;
        return $"| {entry.Kind} | `{entry.Type.Name}` | {SummaryOf(entry.Type)} | {string.Join(", ", tags)} | {content} |\n";
    }

    private static string SummaryOf(Type type)
    {
        var summary = Documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == $"T:{type.FullName}").Element("summary")!;
        foreach (var reference in summary.Elements("see").ToList())
            reference.ReplaceWith($"`{((string)reference.Attribute("cref")!).Split('.')[^1]}`");
        return summary.Value.Trim();
    }

    private static string Plain(string code)
        => string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
