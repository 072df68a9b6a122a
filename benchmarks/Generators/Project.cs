using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Benchmarks.Generation;

/// <summary>A user's project: annotated types, other code that somebody edits, and the generators that run after each edit.</summary>
internal sealed class Project
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private readonly GeneratorDriver _fresh;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _warm;
    private readonly SyntaxTree _types;
    private readonly SyntaxTree _other;
    private int _edits;

    public Project(IEnumerable<string> texts, IEnumerable<ISourceGenerator> generators)
    {
        var trees = texts.Select(static (text, index) => Parse(text, $"Types{index}.cs")).ToList();
        _types = trees[0];
        _other = Parse(Unrelated(0), "Unrelated.cs");
        _compilation = CSharpCompilation.Create("Acme", [.. trees, _other], Toolchain.References, Options);
        _fresh = CSharpGeneratorDriver.Create(generators, parseOptions: Toolchain.ParseOptions);
        _warm = _fresh.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out var complaints);
        var errors = output.GetDiagnostics().Concat(complaints).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors.FirstOrDefault() is { } error) throw new InvalidOperationException(error.ToString());
    }

    /// <summary>Files written from nothing.</summary>
    public int Files => _warm.GetRunResult().GeneratedTrees.Length;

    /// <summary>Everything from nothing, on a compilation that nobody has asked anything yet, as in a build.</summary>
    public Action Cold()
    {
        var compilation = _compilation.Clone();
        return () => _fresh.RunGenerators(compilation);
    }

    /// <summary>The same on a compilation that has its symbols already, as an editor's has.</summary>
    public Action ColdOverSymbols() => () => _fresh.RunGenerators(_compilation);

    /// <summary>A statement in a method of another file.</summary>
    public Action UnrelatedEdit() => After(_other, Unrelated(++_edits));

    /// <summary>The first field of the first type gets another name.</summary>
    public Action FieldEdit()
    {
        var text = _types.ToString();
        var name = text.AsSpan(..text.IndexOf(',')).LastIndexOf(' ');
        return After(_types, $"{text[..name]} Edited{++_edits}{text[text.IndexOf(',')..]}");
    }

    private Action After(SyntaxTree before, string text)
    {
        var compilation = _compilation.ReplaceSyntaxTree(before, Parse(text, before.FilePath));
        return () => _warm.RunGenerators(compilation);
    }

    private static string Unrelated(int number) => $$"""
        namespace Acme;

        public static class Unrelated
        {
            public static int Number() => Compute({{number}});

            private static int Compute(int value)
            {
                value *= {{number}};
                return value;
            }
        }
        """;

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Toolchain.ParseOptions, path, System.Text.Encoding.UTF8);
}
