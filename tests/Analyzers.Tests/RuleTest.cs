using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>
/// A user's project that a rule and its fix run on. It refers to one that has the runtime's real annotations and a small
/// catalogue, so that tests do not change with every new message: <see cref="Catalogue"/>.
/// </summary>
internal sealed class RuleTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public const string Usings = """
        global using System;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NostrToolkit;

        """;

    private const string Catalogue = """
        [assembly: NostrCatalogueEntry(typeof(Messages.PingMessage), "PING", Direction.ToRelay)]
        [assembly: NostrCatalogueEntry(typeof(Messages.PongMessage), "PONG", Direction.ToRelay)]
        [assembly: NostrCatalogueEntry(typeof(Messages.HelloMessage), "HELLO", Direction.ToClient)]
        [assembly: NostrCatalogueEntry(typeof(Messages.HiddenMessage), "HIDDEN", Direction.ToRelay)]

        namespace Messages
        {
            public readonly partial record struct PingMessage(long Value);
            public readonly partial record struct PongMessage(long Value);
            public readonly partial record struct HelloMessage(long Value);
            internal readonly partial record struct HiddenMessage(long Value);
        }
        """;

    public RuleTest(string source)
    {
        ReferenceAssemblies = UserProject.Net10;
        TestCode = source;
        TestState.AdditionalReferences.Add(typeof(Wire.ReadError).Assembly);
        TestState.AdditionalProjectReferences.Add("Messages");
        var messages = TestState.AdditionalProjects["Messages"];
        messages.Sources.Add(("Annotations.cs", File.ReadAllText(Repository.PathOf("src/Runtime/Protocol/Annotations.cs"))));
        messages.Sources.Add(("Catalogue.cs", Catalogue));
        messages.Sources.Add(("Usings.cs", Usings));
        messages.AdditionalReferences.Add(typeof(Wire.ReadError).Assembly);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions()
        => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
}
