using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Benchmarks.Rules;

/// <summary>A user's project of any number of files, and what a build does with it from the text to the bytes of the assembly.</summary>
internal sealed class SampleProject
{
    private readonly (string Path, string Text)[] _files;
    private readonly ImmutableArray<MetadataReference> _references =
        [.. Toolchain.References, .. new[] { typeof(RelayClient), typeof(Connection) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    public SampleProject(int files)
    {
        var kinds = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Project"), "*.cs").Order(StringComparer.Ordinal).ToArray();
        _files = [.. Enumerable.Range(0, files).Select(index => Copy(kinds[index % kinds.Length], index / kinds.Length))];
    }

    public int Lines => _files.Sum(static file => file.Text.AsSpan().Count('\n'));

    /// <summary>Parses, generates, looks for errors, asks the rules, and emits.</summary>
    /// <param name="rules">None: the compiler is alone.</param>
    public CompilationWithAnalyzers? Build(ImmutableArray<DiagnosticAnalyzer> rules)
    {
        var compilation = CSharpCompilation.Create(
            "Acme",
            _files.Select(static file => CSharpSyntaxTree.ParseText(file.Text, Toolchain.ParseOptions, file.Path, System.Text.Encoding.UTF8)),
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        ISourceGenerator[] generators = [.. Toolchain.Generators("System.Text.Json.SourceGeneration"), .. Toolchain.Generators(typeof(Generators.CodecGenerator).Assembly)];
        CSharpGeneratorDriver.Create(generators, parseOptions: Toolchain.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);

        // As csc does: rules run beside the compiler, on all cores, and their crashes are its warnings.
        var analyzed = rules.IsEmpty
            ? null
            : whole.WithAnalyzers(rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), Rethrow, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        var diagnostics = analyzed is null ? whole.GetDiagnostics() : analyzed.GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)) is { } error) throw new InvalidOperationException(error.ToString());
        using var image = new MemoryStream();
        if (!whole.Emit(image).Success) throw new InvalidOperationException("The project does not compile.");
        return analyzed;
    }

    private static (string Path, string Text) Copy(string kind, int number)
    {
        var area = number.ToString(CultureInfo.InvariantCulture);
        var text = File.ReadAllText(kind).Replace("Acme.Area0", $"Acme.Area{area}", StringComparison.Ordinal).Replace("\"A0-", $"\"A{area}-", StringComparison.Ordinal);
        return ($"Area{area}/{Path.GetFileName(kind)}", text);
    }

    private static void Rethrow(Exception exception, DiagnosticAnalyzer rule, Diagnostic diagnostic) => throw new InvalidOperationException(rule.ToString(), exception);
}
