using System.Text.RegularExpressions;

namespace NostrToolkit.Architecture.Tests;

/// <summary>docs/nips.md is written by hand: it leaves no NIP out, names what exists, and shows what a test runs.</summary>
public sealed partial class NipPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/nips.md"));

    [Fact]
    public void Every_folder_of_a_NIP_has_a_row()
        => Directory.GetDirectories(Repository.PathOf("src/Runtime/Protocol/Nips"), "Nip*")
            .Select(static folder => Path.GetFileName(folder)["Nip".Length..])
            .ShouldBeSubsetOf(Row().Matches(Page).Select(static row => row.Groups[1].Value));

    [Fact]
    public void Every_message_stands_in_the_row_of_its_NIP()
        => CatalogueMessage.All.ShouldAllBe(static message => Page.Contains($"`{message.Entry.Message.Name}`"));

    [Fact]
    public void Every_name_in_a_row_exists()
    {
        var types = typeof(EventView).Assembly.GetExportedTypes().ToLookup(static type => type.Name, StringComparer.Ordinal);
        Row().Matches(Page).SelectMany(static row => Name().Matches(row.Value)).ShouldAllBe(name => types[name.Groups[1].Value]
            .Any(type => !name.Groups[2].Success || type.GetMember(name.Groups[2].Value).Length > 0));
    }

    [Fact]
    public void Every_example_is_a_part_of_a_test()
    {
        var tests = Plain(File.ReadAllText(Repository.PathOf("tests/Protocol.Tests/Nips/NipPageTests.cs")));
        var examples = Example().Matches(Page).Select(static example => Plain(example.Groups[1].Value)).ToList();
        examples.Count.ShouldBeGreaterThan(6);
        examples.ShouldAllBe(example => tests.Contains(example));
    }

    private static string Plain(string code)
        => string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    [GeneratedRegex(@"^\| (\d\d) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // What stands in backticks and begins like a type; behind a dot stands a member.
    [GeneratedRegex(@"`([A-Z][a-z]\w+)(?:\.(\w+))?`")]
    private static partial Regex Name();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
