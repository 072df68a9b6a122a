using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Benchmarks;

/// <summary>What the compiler of a plain net10.0 project is given; Toolchain.targets lists it while it builds.</summary>
internal static class Toolchain
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>The platform's reference assemblies, and the toolkit's runtime as a user's project sees it.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Listed("references").Append(typeof(NostrMessageAttribute).Assembly.Location).Append(typeof(Wire.ReadError).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The SDK's rules, those that run without being asked for.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Rules()
        => [.. Listed("rules").SelectMany(static path => Instances<DiagnosticAnalyzer>(Assembly.LoadFrom(path), typeof(DiagnosticAnalyzerAttribute)))];

    /// <summary>The generators of the platform's pack whose assembly has this name.</summary>
    public static ImmutableArray<ISourceGenerator> Generators(string assembly)
        => Generators(Assembly.LoadFrom(Listed("generators").Single(path => Path.GetFileNameWithoutExtension(path) == assembly)));

    /// <summary>All generators of an assembly.</summary>
    public static ImmutableArray<ISourceGenerator> Generators(Assembly assembly)
        => [.. Instances<IIncrementalGenerator>(assembly, typeof(GeneratorAttribute)).Select(static generator => generator.AsSourceGenerator())];

    /// <summary>All rules of an assembly.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Rules(Assembly assembly)
        => [.. Instances<DiagnosticAnalyzer>(assembly, typeof(DiagnosticAnalyzerAttribute))];

    private static string[] Listed(string list) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "toolchain", list + ".txt"));

    private static IEnumerable<T> Instances<T>(Assembly assembly, Type attribute)
        => TypesOf(assembly)
            .Where(type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type) && type.IsDefined(attribute, inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (T)Activator.CreateInstance(type)!);

    // The SDK's rules have their fixes beside them, which ask for what only an editor has.
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException incomplete)
        {
            return incomplete.Types.OfType<Type>();
        }
    }
}
