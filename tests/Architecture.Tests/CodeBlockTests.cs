using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators;

namespace NostrToolkit.Architecture.Tests;

/// <summary>What a page shows compiles. docs/nips.md, docs/kinds.md, docs/generators.md and docs/rules have tests of their own, and decisions are history.</summary>
public sealed class CodeBlockTests
{
    private const string Usings = """
        global using System; global using System.Buffers; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Security.Cryptography; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using NostrToolkit; global using NostrToolkit.Relay; global using NostrToolkit.Wire;
        """;

    private static readonly string[] ElsewhereTested = ["docs/nips.md", "docs/generators.md", "docs/kinds.md"];

    private static readonly IReadOnlyList<Type> Generators = [.. typeof(CodecGenerator).Assembly.GetTypes().Where(static type => type.IsDefined(typeof(GeneratorAttribute), inherit: false))];

    public static TheoryData<string> Pages =>
    [
        .. Repository.Files(".", "*.md")
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static page => !page.StartsWith("docs/decisions/", StringComparison.Ordinal) && !page.StartsWith("docs/rules/", StringComparison.Ordinal))
            .Except(ElsewhereTested)
            .Where(static page => CodeBlock.Of(page).Any()),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void Every_block_compiles(string page) => Errors(CodeBlock.Of(page)).ShouldBeEmpty();

    [Fact]
    public void The_pages_that_users_begin_with_are_among_them() => Pages.Select(static row => row.Data).ShouldBe(["README.md", "docs/runtime.md", "packages/NostrToolkit/README.md", "src/Runtime/Wire/README.md"], ignoreOrder: true);

    [Theory]
    [InlineData(null, "class C { void M() => Missing(); }")]
    [InlineData("void Show(int number)", "number = \"text\";")]
    [InlineData("void Show()", "return 1;")]
    public void A_block_that_does_not_compile_is_found(string? header, string code)
        => Errors([new CodeBlock("page.md", 7, header, code)]).Single().ShouldStartWith("page.md(7,");

    // All blocks of a page are one project, so that one may use what another declares.
    private static IEnumerable<string> Errors(IEnumerable<CodeBlock> blocks)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var trees = blocks.Select(block => CSharpSyntaxTree.ParseText(block.Source, options)).ToList();
        // A page may show one whole program.
        var isProgram = trees.Any(static tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var compilation = CSharpCompilation.Create(
            "Page",
            trees.Append(CSharpSyntaxTree.ParseText(Usings, options)),
            references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(Generators.Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()), parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic =>
        {
            var place = diagnostic.Location.GetMappedLineSpan();
            return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        });
    }
}
