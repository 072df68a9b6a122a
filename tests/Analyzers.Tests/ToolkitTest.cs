using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>
/// A rule, and its fix where it has one, on a <see cref="UserProject"/>. What is to be reported is marked in the source,
/// <c>{|NTK2001:like this|}</c>; where nothing is marked, nothing may be reported.
/// </summary>
internal sealed class ToolkitTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private ToolkitTest(string source)
    {
        ReferenceAssemblies = UserProject.Net10;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestCode = source;
        TestState.Sources.Add(("Usings.cs", UserProject.Usings));
        TestState.AdditionalReferences.AddRange(UserProject.Runtime);
    }

    /// <summary>The rule reports what is marked, and nothing else.</summary>
    public static Task Reports(string source, string? editorConfig = null) => Create(source, editorConfig).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The fix makes the one of the other, also for all findings of the document at once.</summary>
    /// <param name="source">With markers.</param>
    /// <param name="fixedSource">With markers for what the fix leaves.</param>
    /// <param name="fix">The equivalence key of the fix, where there are several.</param>
    public static Task Fixes(string source, string fixedSource, string? fix = null)
    {
        var test = Create(source, null);
        test.FixedCode = fixedSource;
        test.FixedState.Sources.Add(("Usings.cs", UserProject.Usings));
        test.CodeActionEquivalenceKey = fix;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<Type> GetSourceGenerators() => UserProject.Generators;

    protected override ParseOptions CreateParseOptions() => UserProject.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions()
        => new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private static ToolkitTest<TAnalyzer, TCodeFix> Create(string source, string? editorConfig)
    {
        var test = new ToolkitTest<TAnalyzer, TCodeFix>(source);
        if (editorConfig is not null) test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\n{editorConfig}\n"));
        return test;
    }
}
