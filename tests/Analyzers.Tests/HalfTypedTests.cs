using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>What people type passes through hundreds of states that do not compile, and in none may a rule throw (AD0001).</summary>
public sealed partial class HalfTypedTests
{
    private const int Files = 240;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    // Every example of every page, cut off, with a piece missing, or with one twice. One compilation for many files: their errors
    // are in each other's way, too.
    [Fact]
    public async Task No_rule_throws_on_what_is_half_typed()
    {
        var random = new Random(20261125);
        var texts = Repository.Files("docs/rules", "NTK*.md")
            .SelectMany(static page => Block.Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            .Select(static block => block.Groups["code"].Value)
            .ToList();
        texts.Count.ShouldBeGreaterThan(20);
        var mutants = Enumerable.Range(0, Files).Select(number => Mutate(texts[number % texts.Count], random)).ToList();

        foreach (var batch in mutants.Chunk(8)) await Check(batch);
    }

    [Theory]
    [InlineData("[NostrMessage(")]
    [InlineData("[NostrMessage(\"X\"")]
    [InlineData("[NostrMessage(\"X\", Direction.")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)]")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(long")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(long A, ")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(X A);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(long A, long A);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] [NostrMessage(\"Y\", Direction.ToRelay)] public partial record struct X(int A);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X<(long A);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(params int[] A);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(in int A, ref int B, int* C, delegate*<void> D);")]
    [InlineData("[NostrMessage(\"X\", Direction.ToRelay)] public partial record struct X(int? ? A, void B, __arglist);")]
    [InlineData("[NostrObject] public partial record struct X([Member] long A, [Member(] long B, [Member(1)] long C);")]
    [InlineData("[NostrObject] public partial record struct X([Member(\"a\"), Optional] Span<byte> A, [MemberPrefix()] var B);")]
    [InlineData("[NostrKind(] public sealed partial record X([Tag(")]
    [InlineData("[NostrKind(1)] public sealed partial record X : X { [Tag(\"a\")] public X? A { get; init; } }")]
    [InlineData("[NostrKind(1)] public sealed partial record X { [Tag(\"a\")] public { get; } [Content] public string this[int a] => \"\"; [OtherTags] }")]
    [InlineData("[NostrKind(1)] public sealed partial record X([Content(Json = )] string A, [Tag(\"a\"), TagConverter()] List<> B);")]
    [InlineData("[NostrTag] public partial record struct X(IReadOnlyList<> A, IReadOnlyList<int> B, int C")]
    [InlineData("[NostrMatcher] public partial class X; [NostrMatcher(typeof())] public partial class Y; [NostrMatcher(typeof(List<>))] public partial class Z;")]
    [InlineData("[MessageHandler(Direction.ToRelay)] [Ignores(typeof())] public partial class X { void Handle( }")]
    [InlineData("namespace ; [NostrObject] record struct X(int A);")]
    [InlineData("namespace A.; [NostrObject] record struct X(int A);")]
    [InlineData("[NostrToolkit.] record struct X(int A); [Nostr")]
    public Task Nor_on_the_first_half_of_a_declaration(string source) => Check([source]);

    private static async Task Check(IReadOnlyList<string> sources)
    {
        var compilation = await UserProject.CompileAsync("");
        var trees = sources.Select(static (source, number) => CSharpSyntaxTree.ParseText(source, UserProject.ParseOptions, $"File{number}.cs"));
        var found = await UserProject.AnalyzeAsync(UserProject.Generate(compilation.AddSyntaxTrees(trees)));

        found.Where(static finding => !finding.Id.StartsWith("NTK", StringComparison.Ordinal))
            .Select(static finding => finding.ToString())
            .ShouldBeEmpty(string.Join("\n----\n", sources));
    }

    private static string Mutate(string text, Random random)
    {
        var from = random.Next(text.Length);
        var to = random.Next(from, Math.Min(text.Length, from + 40));
        return random.Next(4) switch
        {
            0 => text[..from],
            1 => text[..from] + text[to..],
            2 => text[..to] + text[from..],
            _ => text[..from] + ")]}>;({\"<=.,?"[random.Next(12)] + text[from..],
        };
    }
}
