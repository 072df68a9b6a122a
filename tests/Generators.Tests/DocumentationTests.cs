using System.Text.RegularExpressions;

namespace NostrToolkit.Generators.Tests;

public sealed partial class DocumentationTests
{
    private const string Page = "docs/generators.md";

    // <!-- path --> and a code block; a line "// ..." stands for any lines.
    [GeneratedRegex(@"^<!-- (?<path>\S+) -->\n```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Quotation { get; }

    [GeneratedRegex("^```csharp$", RegexOptions.Multiline)]
    private static partial Regex CodeBlock { get; }

    [Fact]
    public void Code_on_the_page_is_what_the_files_say()
    {
        var page = ReadText(Page);
        var quotations = Quotation.Matches(page);

        quotations.Count.ShouldBe(CodeBlock.Count(page), "every code block names its file");
        foreach (Match quotation in quotations)
        {
            var file = Flatten(ReadText(quotation.Groups["path"].Value));
            foreach (var part in quotation.Groups["code"].Value.Split("// ...\n")) file.ShouldContain(Flatten(part));
        }
    }

    private static string ReadText(string path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    // Without indentation, which differs where a block is cut out of its type.
    private static string Flatten(string code) => string.Join('\n', code.Split('\n').Select(static line => line.TrimStart()));
}
