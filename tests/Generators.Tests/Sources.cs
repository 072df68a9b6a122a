using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Tests;

/// <summary>Compilations with the runtime's references and nothing given: no implicit usings, no global ones.</summary>
internal static class Sources
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(IsManaged)
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Wire.JsonCursor).Assembly.Location),
    ];

    private static readonly MetadataReference Protocol = MetadataReference.CreateFromFile(typeof(NostrMessageAttribute).Assembly.Location);

    // Projects made of it share what was read of the references, which takes longer than most of them.
    private static readonly CSharpCompilation Acme = Create("Acme", [], [.. Platform, Protocol]);

    /// <summary>A user's project with these files, named <c>File0.cs</c> and so on.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> texts)
        => Acme.AddSyntaxTrees(texts.Select(static (text, index) => Parse(text, $"File{index}.cs")));

    /// <summary>The files of a folder of the repository.</summary>
    public static CSharpCompilation CompileFolder(string folder)
        => Acme.AddSyntaxTrees(ParseFolder(folder));

    /// <summary>The Protocol project from its own files: what its generated codecs are made from.</summary>
    public static CSharpCompilation CompileProtocol()
        => Create("NostrToolkit.Protocol", [.. ParseFolder("src/Runtime/Protocol"), Parse("global using System;\nglobal using System.Collections.Generic;", "Usings.cs")], Platform);

    /// <summary>The same project after an edit of one file.</summary>
    public static CSharpCompilation Edit(this CSharpCompilation compilation, int file, string text)
    {
        var before = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(before, Parse(text, before.FilePath));
    }

    private static CSharpCompilation Create(string assembly, SyntaxTree[] trees, ImmutableArray<MetadataReference> references)
        => CSharpCompilation.Create(assembly, trees, references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: int.MaxValue,
            nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<SyntaxTree> ParseFolder(string folder)
        => Repository.Files(folder, "*.cs").Select(static path => Parse(File.ReadAllText(path), path));

    private static SyntaxTree Parse(string text, string path)
        => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    // The platform's folder holds native libraries too (System.IO.Compression.Native.dll on Windows).
    private static bool IsManaged(string path) => !path.EndsWith(".Native.dll", StringComparison.Ordinal);
}
