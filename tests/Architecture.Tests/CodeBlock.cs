using System.Text.RegularExpressions;

namespace NostrToolkit.Architecture.Tests;

/// <summary>
/// A C# block of a page. A comment above it, which no reader sees, may say what it is the body of: <c>&lt;!-- in: async Task Send(Connection connection) --&gt;</c>.
/// Without one it is declarations that stand by themselves. <c>...</c> in it is whatever the reader writes there.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="Line">Where the block begins.</param>
/// <param name="Header">The method around it; null: none.</param>
/// <param name="Code">The block.</param>
internal sealed partial record CodeBlock(string Page, int Line, string? Header, string Code)
{
    public static IEnumerable<CodeBlock> Of(string page)
    {
        var text = File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");
        return Block().Matches(text).Select(match => new CodeBlock(
            page,
            text.AsSpan(0, match.Groups["code"].Index).Count('\n') + 1,
            match.Groups["header"].Success ? match.Groups["header"].Value : null,
            match.Groups["code"].Value));
    }

    /// <summary>As a file of a project, whose errors name the page and its line.</summary>
    public string Source
    {
        get
        {
            var code = Ellipsis().Replace(BodyEllipsis().Replace(Code, "=> throw null!;"), "{ }");
            var located = $"#line {Line} \"{Page}\"\n{code}\n#line hidden\n";
            return Header is null ? located : $"static partial class Blocks\n{{\nstatic {Header}\n{{\n{located}}}\n}}\n";
        }
    }

    [GeneratedRegex(@"(?:^<!-- in: (?<header>[^\n]+?) -->\n)?^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"=> \.\.\.;")]
    private static partial Regex BodyEllipsis();

    [GeneratedRegex(@"(?<= )\.\.\.$", RegexOptions.Multiline)]
    private static partial Regex Ellipsis();
}
