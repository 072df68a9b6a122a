using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.ObjectPool;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>The project of somebody who uses the toolkit: .NET 10, our runtime, our generators, and the usings of a new project.</summary>
internal static class UserProject
{
    // ReferenceAssemblies.Net.Net100 asks for a pack that not every package source carries.
    public static readonly ReferenceAssemblies Net10 =
        new("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.14"), Path.Combine("ref", "net10.0"));

    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NostrToolkit;
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>Our runtime, and the pools of Microsoft.Extensions.ObjectPool, which are no part of .NET itself.</summary>
    public static readonly ImmutableArray<MetadataReference> Runtime =
    [
        .. new[] { typeof(Wire.ReadError), typeof(EventView), typeof(Connection), typeof(RelayClient), typeof(Hub), typeof(ObjectPool<>) }
            .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    public static readonly ImmutableArray<Type> Generators =
        [.. typeof(Generators.CodecGenerator).Assembly.GetTypes().Where(static type => type.IsDefined(typeof(GeneratorAttribute), inherit: false))];

    /// <summary>Compiles one file, with what the generators make of it. Top-level statements make it a program.</summary>
    public static async Task<Compilation> CompileAsync(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, ParseOptions, "User.cs");
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true);
        var references = await Net10.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("User", [tree, CSharpSyntaxTree.ParseText(Usings, ParseOptions)], [.. references, .. Runtime], options);
        return Generate(compilation);
    }

    /// <summary>With what the generators make of it.</summary>
    public static Compilation Generate(Compilation compilation)
    {
        var generators = Generators.Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, TestContext.Current.CancellationToken);
        return generated;
    }

    /// <summary>What all rules say of it. A rule that throws is a diagnostic, too: AD0001.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
        => compilation.WithAnalyzers(RuleCatalogue.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
