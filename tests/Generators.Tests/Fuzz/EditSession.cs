using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Generators.Tests;

/// <summary>
/// An editor that is open on a few files: after each edit all generators and all rules of the toolkit run, the former with what they
/// remember. Throws at the first that throws, and where what is remembered is not what a build would make.
/// </summary>
internal sealed class EditSession
{
    private static readonly ImmutableArray<Type> Generators = Types(typeof(CodecGenerator), typeof(IIncrementalGenerator));
    private static readonly ImmutableArray<Type> Rules = Types(typeof(Analyzers.RuleIds), typeof(DiagnosticAnalyzer));

    // Not every edit: the rules and a run from nothing take most of the time.
    private const int EditsPerCheck = 6;

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public EditSession(IReadOnlyList<string> texts)
    {
        _compilation = Sources.Compile(texts);
        _driver = NewDriver();
    }

    public IReadOnlyList<string> Texts => [.. _compilation.SyntaxTrees.Select(static tree => tree.ToString())];

    /// <summary>Makes an edit; returns how many files there are of ours.</summary>
    public int Edit(int file, string text)
    {
        _compilation = _compilation.Edit(file, text);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        var files = Files(_driver.GetRunResult());
        if (_edits++ % EditsPerCheck != 0) return files.Count;
        var anew = Files(NewDriver().RunGenerators(_compilation).GetRunResult());
        if (!files.SequenceEqual(anew))
            throw new InvalidOperationException($"After edits: {string.Join(", ", files.Except(anew).Select(static file => file.Key))}; anew: {string.Join(", ", anew.Except(files).Select(static file => file.Key))}");
        Check(output);
        return files.Count;
    }

    private static GeneratorDriver NewDriver()
        => CSharpGeneratorDriver.Create(
            Generators.Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()), parseOptions: Sources.ParseOptions);

    private static SortedDictionary<string, string> Files(GeneratorDriverRunResult result)
    {
        // CS8785: also two files of one name.
        if (result.Results.FirstOrDefault(static generator => generator.Exception is not null) is { Exception: { } exception })
            throw new InvalidOperationException("A generator threw.", exception);
        return new(result.Results.SelectMany(static generator => generator.GeneratedSources).ToDictionary(static file => file.HintName, static file => file.SourceText.ToString()));
    }

    private static void Check(Compilation output)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, rule, _) => thrown = new InvalidOperationException(rule.GetType().Name, exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<DiagnosticAnalyzer> rules = [.. Rules.Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        ImmutableArray<Diagnostic> found;
        try
        {
            found = output.WithAnalyzers(rules, options).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (AggregateException e) when (!e.ToString().Contains("NostrToolkit.Analyzers.", StringComparison.Ordinal))
        {
            // The compiler's own: Roslyn 5.0 falls over "extension(int)" with a property inside of a half-typed type.
            return;
        }
        var errors = found.Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsWarningAsError: false } && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true);
        if (thrown is not null) throw thrown;
        // Errors of ours count where the user has made none.
        if (errors[true].FirstOrDefault() is { } error && !errors[false].Any()) throw new InvalidOperationException(error.ToString());
    }

    private static ImmutableArray<Type> Types(Type inAssembly, Type kind)
        => [.. inAssembly.Assembly.GetTypes().Where(type => type is { IsAbstract: false } && kind.IsAssignableFrom(type)).OrderBy(static type => type.Name, StringComparer.Ordinal)];
}
